import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { approvalPolicies } from "./approval-policies";
import { users } from "./users";

export const APPROVAL_REQUEST_STATUSES = [
  "pending",
  "approved",
  "rejected",
  "returned",
  "cancelled",
] as const;

/**
 * A document waiting for, or having finished, its approval round.
 *
 * A change of record_version cancels the pending request when restart_on_edit.
 */
export const approvalRequests = pgTable(
  "approval_requests",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    recordId: uuid("record_id").notNull(),
    status: oneOf("status", APPROVAL_REQUEST_STATUSES).notNull().default("pending"),

    approvalPolicyId: reference(
      "approval_policy_id",
      (): AnyPgColumn => approvalPolicies.id,
    ).notNull(),
    recordLabel: text("record_label").notNull(),
    recordVersion: integer("record_version").notNull(),
    amount: money("amount"),

    requestedByUserId: reference("requested_by_user_id", (): AnyPgColumn => users.id).notNull(),
    requestedAt: timestamptz("requested_at").notNull(),
    currentStep: integer("current_step").notNull().default(1),
    decidedAt: timestamptz("decided_at"),
    snapshot: jsonb("snapshot").notNull(),

    ...transactionColumns,
  },
  (t) => [
    unique("approval_requests_client_ref_key").on(t.clientRef),
    uniqueIndex("approval_requests_table_name_record_id_key")
      .on(t.tableName, t.recordId)
      .where(sql`status = 'pending'`),
    index("approval_requests_table_name_record_id_idx").on(t.tableName, t.recordId),
    oneOfCheck("approval_requests_status_check", t.status, APPROVAL_REQUEST_STATUSES),
  ],
);
