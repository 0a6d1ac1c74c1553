import { and, type SQL } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { csvRecord } from "@/lib/core/csv";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import type { FieldAccess } from "@/lib/core/field-access";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { type AuditEntry, fieldRights, listEntries } from "./entries";
import { auditFilters, matching } from "./search";
import { visibleRows } from "./visible-rows";

const BATCH = 1_000;

const HEADINGS = [
  "number",
  "time",
  "actor_kind",
  "actor_name",
  "actor_email",
  "action",
  "table",
  "record_id",
  "record_label",
  "changes",
  "ip_address",
  "user_agent",
  "request_id",
  "id",
  "hash",
] as const;

function changesText(changes: AuditEntry["changes"]): string {
  return JSON.stringify(
    Object.fromEntries(
      changes.map(({ field, isSecret, from, to }) => [field, isSecret ? "changed" : { from, to }]),
    ),
  );
}

const record = (entry: AuditEntry) =>
  csvRecord([
    entry.sequenceNo,
    entry.at.toISOString(),
    entry.actor.kind,
    entry.actor.name,
    entry.actor.email,
    entry.action,
    entry.table,
    entry.recordId,
    entry.recordLabel,
    changesText(entry.changes),
    entry.ipAddress,
    entry.userAgent,
    entry.requestId,
    entry.id,
    entry.rowHash,
  ]);

/** The file in pieces, each read in a short transaction of its own: no connection waits for a reader. */
async function* csvPieces(
  place: TenantPlace,
  source: {
    where: SQL | undefined;
    before: string;
    rights: (table: string) => FieldAccess | undefined;
  },
): AsyncGenerator<string> {
  // The mark at the beginning makes spreadsheets read it as UTF-8.
  yield `\uFEFF${csvRecord(HEADINGS)}`;
  let after: string | undefined = source.before;
  while (after) {
    const page = { where: source.where, after, limit: BATCH, rights: source.rights };
    const rows: AuditEntry[] = await inTenant(place, (tx) => listEntries(tx, page), {
      readOnly: true,
    });
    if (rows.length > 0) yield rows.map(record).join("");
    after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  }
}

/**
 * Gives out the audit log, or the part that the filters leave, as CSV in pieces; that it was given out
 * is itself in the log. The rows are those written before it. Throws `module_required` where the plan
 * does not include it.
 */
export const exportAudit = defineCommand({
  name: "audit.export",
  module: "system_admin",
  level: "administer",
  input: z.strictObject(auditFilters),
  fails: [],
  async run(ctx, filters) {
    requireFeature(ctx.tenant, "audit_export", "Exports of the audit log");
    const { place } = ctx.tenant;
    if (!place) throw new Error("A tenant without a schema was admitted");
    const id = uuidv7();
    const { q: search, ...others } = filters;
    const used = Object.entries({ search, ...others }).filter(([, value]) => value !== undefined);
    ctx.record({
      table: "audit_logs",
      id,
      label: "Audit log",
      action: "export",
      changes: Object.fromEntries(used.map(([name, to]) => [name, { from: null, to }])),
    });
    const where = and(matching(filters, ctx.actor), visibleRows(ctx));
    return {
      fileName: `audit-${ctx.tenant.slug}-${ctx.now.toISOString().slice(0, 10)}.csv`,
      pieces: csvPieces(place, { where, before: id, rights: fieldRights(ctx) }),
    };
  },
});
