import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { attachments } from "../core/attachments";
import { users } from "../core/users";
import { employees } from "./employees";
import { leaveTypes } from "./leave-types";

export const LEAVE_APPLICATION_STATUSES = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "cancelled",
] as const;

/**
 * Request for leave with dates, days and approval.
 *
 * Approved full days of one employee never overlap (exclusion constraint).
 */
export const leaveApplications = pgTable(
  "leave_applications",
  {
    ...identity,
    applicationNo: text("application_no").notNull().unique("leave_applications_application_no_key"),
    status: oneOf("status", LEAVE_APPLICATION_STATUSES).notNull().default("draft"),

    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    leaveTypeId: reference("leave_type_id", (): AnyPgColumn => leaveTypes.id).notNull(),
    fromDate: date("from_date").notNull(),
    toDate: date("to_date").notNull(),
    days: quantity("days").notNull(),

    isHalfDay: boolean("is_half_day").notNull().default(false),
    reason: text("reason"),
    approverUserId: reference("approver_user_id", (): AnyPgColumn => users.id),
    decidedAt: timestamptz("decided_at"),
    documentAttachmentId: reference("document_attachment_id", (): AnyPgColumn => attachments.id),

    ...transactionColumns,
  },
  (t) => [
    unique("leave_applications_client_ref_key").on(t.clientRef),
    index("leave_applications_employee_id_from_date_idx").on(t.employeeId, t.fromDate),
    oneOfCheck("leave_applications_status_check", t.status, LEAVE_APPLICATION_STATUSES),
    check("leave_applications_to_date_check", sql`to_date >= from_date`),
    check("leave_applications_days_check", sql`days > 0`),
  ],
);
