import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity } from "./columns";

/**
 * Who did what to the platform; append-only by trigger. A sealer job numbers and hash-chains committed
 * rows; the seal columns are set once, so writers never queue on one chain.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    ...identity,
    /** `staff:<id>`, `visitor` or `system`. */
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    tenantId: uuid("tenant_id"),
    requestId: text("request_id"),
    ipAddress: text("ip_address"),
    before: jsonb("before"),
    after: jsonb("after"),
    sequenceNo: bigint("sequence_no", { mode: "number" }).unique("audit_log_sequence_no_key"),
    previousHash: text("previous_hash"),
    rowHash: text("row_hash"),
  },
  (t) => [
    index("audit_log_tenant_id_idx").on(t.tenantId, t.createdAt),
    index("audit_log_unsealed_idx").on(t.id).where(sql`sequence_no is null`),
  ],
);
