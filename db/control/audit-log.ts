import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity } from "./columns";

/** Who did what to the platform; append-only by trigger. */
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
  },
  (t) => [index("audit_log_tenant_id_idx").on(t.tenantId, t.createdAt)],
);
