import { bigint, foreignKey, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { tenants } from "./tenants";

/**
 * A hint that a tenant has events to relay or audit rows to seal. Written after the tenant's commit,
 * so it may be missing after a crash: a slow round over all tenants is the truth.
 */
export const tenantWork = pgTable(
  "tenant_work",
  {
    tenantId: uuid("tenant_id").primaryKey(),
    hintedAt: instant("hinted_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "tenant_work_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Where a tenant's audit chain stood when it was last sealed. Kept apart from the chain, so that
 * whoever rewrites the whole of it is still found out.
 */
export const tenantAuditHeads = pgTable(
  "tenant_audit_heads",
  {
    tenantId: uuid("tenant_id").primaryKey(),
    sequenceNo: bigint("sequence_no", { mode: "number" }).notNull(),
    rowHash: text("row_hash").notNull(),
    sealedAt: instant("sealed_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "tenant_audit_heads_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }).onDelete("cascade"),
  ],
);
