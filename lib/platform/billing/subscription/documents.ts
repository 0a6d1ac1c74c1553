import { and, eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { type PgColumn, unionAll } from "drizzle-orm/pg-core";
import { z } from "zod";
import { creditNotes, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { BILLING_ENTRY } from "./entry";
import { dayCursor, pageLimit, pageOf, readDayCursor } from "./paging";

export const DOCUMENT_KINDS = ["invoice", "credit_note"] as const;
/** A credit note is `issued` and stays so. */
export const DOCUMENT_STATUSES = ["open", "paid", "uncollectible", "issued"] as const;

/** An issued document in a list; amounts are integers in minor units. */
export type DocumentRow = {
  kind: (typeof DOCUMENT_KINDS)[number];
  id: string;
  number: string;
  issuedOn: string;
  /** Null for a credit note. */
  dueOn: string | null;
  status: (typeof DOCUMENT_STATUSES)[number];
  reason: string;
  currency: "INR" | "USD";
  total: number;
  openAmount: number;
};

const day = z.iso.date("Give a day as YYYY-MM-DD.");

export const documentsInput = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS, "There is no such kind of document.").optional(),
  status: z.enum(DOCUMENT_STATUSES, "There is no such status.").optional(),
  /** Days of issue, both included. */
  from: day.optional(),
  to: day.optional(),
  cursor: dayCursor,
  limit: pageLimit,
});
type Filter = z.output<typeof documentsInput>;

type Dated = { tenantId: PgColumn; issuedOn: PgColumn; number: PgColumn; id: PgColumn };

function within(table: Dated, tenantId: string, { from, to, cursor }: Filter): SQL | undefined {
  const after = cursor && readDayCursor(cursor);
  return and(
    eq(table.tenantId, tenantId),
    isNotNull(table.number),
    from ? gte(table.issuedOn, from) : undefined,
    to ? lte(table.issuedOn, to) : undefined,
    after
      ? sql`(${table.issuedOn}, ${table.id}) < (${after.on}::date, ${after.id}::uuid)`
      : undefined,
  );
}

// Drizzle names a selection by its first part; both parts give the same columns in the same order.
function invoicesOf(tenantId: string, filter: Filter) {
  const i = subscriptionBilling;
  return controlDb()
    .select({
      kind: sql<DocumentRow["kind"]>`'invoice'`.as("kind"),
      id: i.id,
      number: i.number,
      issuedOn: i.issuedOn,
      dueOn: sql<string | null>`${i.dueOn}::text`.as("due"),
      status: sql<DocumentRow["status"]>`${i.status}`.as("state"),
      reason: sql<string>`${i.reason}`.as("why"),
      currency: i.currency,
      total: i.total,
      openAmount: sql<string>`${i.openAmount}::text`.as("open"),
    })
    .from(i)
    .where(
      and(
        within(i, tenantId, filter),
        filter.kind === "credit_note" ? sql`false` : undefined,
        filter.status ? sql`${i.status} = ${filter.status}` : undefined,
      ),
    );
}

function notesOf(tenantId: string, filter: Filter) {
  const n = creditNotes;
  const isExcluded =
    filter.kind === "invoice" || (filter.status !== undefined && filter.status !== "issued");
  return controlDb()
    .select({
      kind: sql<DocumentRow["kind"]>`'credit_note'`.as("kind"),
      id: n.id,
      number: n.number,
      issuedOn: n.issuedOn,
      dueOn: sql<string | null>`null`.as("due"),
      status: sql<DocumentRow["status"]>`'issued'`.as("state"),
      reason: sql<string>`${n.reason}`.as("why"),
      currency: n.currency,
      total: n.total,
      openAmount: sql<string>`'0'`.as("open"),
    })
    .from(n)
    .where(and(within(n, tenantId, filter), isExcluded ? sql`false` : undefined));
}

/** Invoices and credit notes, newest first. `next` is the `cursor` of the following page. */
export const listDocuments = defineRead({
  name: "billing.documents",
  ...BILLING_ENTRY,
  async run({ tenant }, filter: Filter): Promise<{ rows: DocumentRow[]; next: string | null }> {
    const found = await unionAll(invoicesOf(tenant.id, filter), notesOf(tenant.id, filter))
      .orderBy(sql`issued_on desc`, sql`id desc`)
      .limit(filter.limit + 1);
    const rows = found.map(
      ({ number, issuedOn, total, openAmount, ...row }): DocumentRow => ({
        ...row,
        number: number ?? "",
        issuedOn: issuedOn ?? "",
        total: Number(total),
        openAmount: Number(openAmount),
      }),
    );
    return pageOf(rows, filter.limit, ({ issuedOn, id }) => `${issuedOn}_${id}`);
  },
});
