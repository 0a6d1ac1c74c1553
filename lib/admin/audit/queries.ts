import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { Permission } from "@/lib/core/permissions";
import { defineRead } from "@/lib/core/read";
import { findTenantHead } from "@/lib/platform/audit/tenant-head";
import { verifyTenant } from "@/lib/platform/audit/verify-tenant";
import { findTable } from "../access-rule/target-table";
import { fieldRights, listEntries } from "./entries";
import { isTenantTable, mayReadHistory, READ_AUDIT } from "./record-permission";
import { auditFilters, auditPage, matching } from "./search";
import { visibleRows } from "./visible-rows";

export const auditSearch = z.strictObject({ ...auditFilters, ...auditPage });
export const timelineInput = z.strictObject({
  table: z.string().refine(isTenantTable, "There is no such table."),
  recordId: z.uuid("This is not an id."),
  ...auditPage,
});

/** One more row than wanted is read: it says whether there are more. */
function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number) {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** The audit log, newest first. `next` is the `after` of the following page. */
export const readAudit = defineRead({
  name: "audit.read",
  module: "system_admin",
  level: "manage",
  async run(ctx, { after, limit, ...filters }: z.output<typeof auditSearch>) {
    const where = and(matching(filters, ctx.actor), visibleRows(ctx));
    const rights = fieldRights(ctx);
    return pageOf(await listEntries(ctx.tx, { where, after, limit: limit + 1, rights }), limit);
  },
});

/** Somebody who may not see a record is told the same as about one that never was. */
const noRecord = () => new AppError("not_found", "record.unknown", "There is no such record.");

async function requireVisible(ctx: ReadContext, name: string, id: string): Promise<void> {
  const table = findTable(name);
  if (!table) throw noRecord();
  const [row] = await ctx.tx
    .select({ found: sql`1` })
    .from(table)
    .where(and(sql`${getTableColumns(table).id} = ${id}::uuid`, ctx.rows(table)))
    .limit(1);
  if (!row) throw noRecord();
}

/**
 * What happened to one record, newest first, for whoever may see the record. From where it was done is
 * left out: that is for readers of the whole log. Throws `not_found`. The register of resources knows
 * which right a record takes; it holds the resources of this domain too, so it is passed in.
 */
export const defineReadTimeline = (readPermissionOf: (table: string) => Permission | undefined) =>
  defineRead({
    name: "audit.timeline",
    module: "system_admin",
    level: "view",
    async run(ctx, { table, recordId, after, limit }: z.output<typeof timelineInput>) {
      if (!isTenantTable(table)) throw noRecord();
      if (!mayReadHistory(ctx, table, readPermissionOf(table))) throw noRecord();
      // A deleted record has a history for those who read the whole log.
      if (!ctx.can(READ_AUDIT)) await requireVisible(ctx, table, recordId);
      const rows = await listEntries(ctx.tx, {
        where: and(
          eq(auditLogs.tableName, table),
          eq(auditLogs.recordId, recordId),
          visibleRows(ctx),
        ),
        after,
        limit: limit + 1,
        rights: fieldRights(ctx),
      });
      if (rows.length === 0) await requireVisible(ctx, table, recordId);
      return pageOf(
        rows.map(({ actor, ...entry }) => ({
          ...entry,
          actor: { ...actor, email: null },
          ipAddress: null,
          userAgent: null,
          requestId: null,
        })),
        limit,
      );
    },
  });

/** How far the log is sealed, and which tables occur in it. */
export const readAuditStatus = defineRead({
  name: "audit.status",
  module: "system_admin",
  level: "manage",
  async run({ tx, tenant }) {
    const [head, waiting, tables] = await Promise.all([
      findTenantHead(tenant.id),
      tx.$count(auditLogs, isNull(auditLogs.sequenceNo)),
      // Jumps from one name to the next along the index instead of reading every row.
      tx.execute<{ name: string }>(sql`
        with recursive names as (
          (select table_name as name from audit_logs order by table_name limit 1)
          union all
          select (select table_name from audit_logs where table_name > names.name
            order by table_name limit 1)
          from names where names.name is not null
        )
        select name from names where name is not null`),
    ]);
    return {
      sealed: head?.sequenceNo ?? 0,
      sealedAt: head?.sealedAt ?? null,
      waiting,
      tables: tables.map(({ name }) => name),
    };
  },
});

/** Recomputes the whole chain: about 100,000 rows in a few seconds. */
export const verifyAudit = defineRead({
  name: "audit.verify",
  module: "system_admin",
  level: "administer",
  run: ({ tenant, tx, now }) => verifyTenant(tenant.id, (work) => work(tx), now),
});
