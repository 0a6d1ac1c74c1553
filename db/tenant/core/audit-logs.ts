import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference } from "../columns";
import { users } from "./users";

export const AUDIT_LOG_ACTOR_KINDS = ["user", "api_key", "system", "import", "staff"] as const;
export const AUDIT_LOG_ACTIONS = [
  "insert",
  "update",
  "delete",
  "status_change",
  "login",
  "logout",
  "export",
  "print",
  "login_failed",
  "denied",
] as const;

/**
 * Who changed what, when and from where; hash-chained and impossible to switch off.
 *
 * A sealer job numbers and hash-chains committed rows every few seconds; the seal columns are set
 * once, so writers never queue on one chain.
 * Append-only: a trigger refuses DELETE, and UPDATE except of sequence_no, previous_hash,
 * row_hash.
 */
export const auditLogs = pgTable(
  "audit_logs",
  {
    ...identity,
    actorUserId: reference("actor_user_id", (): AnyPgColumn => users.id),
    tableName: text("table_name").notNull(),
    recordId: uuid("record_id").notNull(),
    actorKind: oneOf("actor_kind", AUDIT_LOG_ACTOR_KINDS).notNull(),
    action: oneOf("action", AUDIT_LOG_ACTIONS).notNull(),
    recordLabel: text("record_label"),
    changes: jsonb("changes").notNull(),
    /** Member of platform staff who acted as the user; of the control plane, so no key. */
    impersonatorId: uuid("impersonator_id"),
    requestId: uuid("request_id"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    sequenceNo: bigint("sequence_no", { mode: "number" }).unique("audit_logs_sequence_no_key"),
    previousHash: text("previous_hash"),
    rowHash: text("row_hash"),
  },
  (t) => [
    index("audit_logs_table_name_record_id_idx").on(t.tableName, t.recordId),
    index("audit_logs_actor_user_id_idx").on(t.actorUserId),
    index("audit_logs_id_idx").on(t.id).where(sql`sequence_no is null`),
    oneOfCheck("audit_logs_actor_kind_check", t.actorKind, AUDIT_LOG_ACTOR_KINDS),
    oneOfCheck("audit_logs_action_check", t.action, AUDIT_LOG_ACTIONS),
  ],
);
