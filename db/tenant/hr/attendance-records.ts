import {
  type AnyPgColumn,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  coordinate,
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { users } from "../core/users";
import { employees } from "./employees";
import { leaveApplications } from "./leave-applications";
import { shifts } from "./shifts";

export const ATTENDANCE_RECORD_SOURCES = [
  "biometric",
  "mobile",
  "web",
  "import",
  "system",
] as const;
export const ATTENDANCE_RECORD_STATUSES = [
  "present",
  "absent",
  "half_day",
  "on_leave",
  "holiday",
  "weekly_off",
  "work_from_home",
  "on_duty",
] as const;

/**
 * One employee-day: punches, status, late minutes and overtime.
 *
 * Locked once its month's payroll run is approved.
 */
export const attendanceRecords = pgTable(
  "attendance_records",
  {
    ...identity,
    source: oneOf("source", ATTENDANCE_RECORD_SOURCES).notNull(),
    status: oneOf("status", ATTENDANCE_RECORD_STATUSES).notNull().default("present"),

    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    attendanceDate: date("attendance_date").notNull(),
    shiftId: reference("shift_id", (): AnyPgColumn => shifts.id),
    firstInAt: timestamptz("first_in_at"),
    lastOutAt: timestamptz("last_out_at"),
    workedMinutes: integer("worked_minutes").notNull().default(0),
    lateMinutes: integer("late_minutes").notNull().default(0),
    overtimeMinutes: integer("overtime_minutes").notNull().default(0),
    punches: jsonb("punches"),

    leaveApplicationId: reference("leave_application_id", (): AnyPgColumn => leaveApplications.id),
    regularisedByUserId: reference("regularised_by_user_id", (): AnyPgColumn => users.id),
    regularisationReason: text("regularisation_reason"),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),

    ...transactionColumns,
  },
  (t) => [
    unique("attendance_records_client_ref_key").on(t.clientRef),
    unique("attendance_records_employee_id_attendance_date_key").on(t.employeeId, t.attendanceDate),
    index("attendance_records_attendance_date_idx").on(t.attendanceDate),
    oneOfCheck("attendance_records_source_check", t.source, ATTENDANCE_RECORD_SOURCES),
    oneOfCheck("attendance_records_status_check", t.status, ATTENDANCE_RECORD_STATUSES),
  ],
);
