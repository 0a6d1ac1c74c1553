import { and, desc, eq, gte, isNotNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { INVOICE_REASONS, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { BILLING_ENTRY } from "./entry";
import { taxNumbers } from "./find-invoice";
import { dayCursor, pageLimit, pageOf, readDayCursor } from "./paging";

const day = z.iso.date("Give a day as YYYY-MM-DD.");

export const historyInput = z.strictObject({
  status: z.enum(["open", "paid", "uncollectible"], "There is no such status.").optional(),
  reason: z.enum(INVOICE_REASONS, "There is no such reason.").optional(),
  /** Days of issue, both included. */
  from: day.optional(),
  to: day.optional(),
  cursor: dayCursor,
  limit: pageLimit,
});
type Filter = z.output<typeof historyInput>;

function matching(tenantId: string, { status, reason, from, to, cursor }: Filter) {
  const i = subscriptionBilling;
  const after = cursor && readDayCursor(cursor);
  return and(
    eq(i.tenantId, tenantId),
    isNotNull(i.number),
    status && eq(i.status, status),
    reason && eq(i.reason, reason),
    from ? gte(i.issuedOn, from) : undefined,
    to ? lte(i.issuedOn, to) : undefined,
    after ? sql`(${i.issuedOn}, ${i.id}) < (${after.on}::date, ${after.id}::uuid)` : undefined,
  );
}

function rowOf(row: typeof subscriptionBilling.$inferSelect) {
  const { id, subscriptionId, number, status, reason, billingDate, issuedOn, dueOn, paidOn } = row;
  const { periodStart, periodEnd, placeOfSupply, treatment, currency, inrEquivalent } = row;
  return {
    ...{ id, subscriptionId, number, financialYear: row.financialYear, status, reason },
    ...{ billingDate, issuedOn, dueOn, paidOn, periodStart, periodEnd },
    ...{ placeOfSupply, treatment, currency },
    subtotal: Number(row.subtotal),
    ...taxNumbers(row),
    total: Number(row.total),
    creditApplied: Number(row.creditApplied),
    writeoff: Number(row.writeoff),
    amountDue: Number(row.amountDue),
    openAmount: Number(row.openAmount),
    inrEquivalent: inrEquivalent === null ? null : Number(inrEquivalent),
  };
}

/** Every invoice with its amounts, newest first. `next` is the `cursor` of the following page. */
export const listBillingHistory = defineRead({
  name: "billing.history",
  ...BILLING_ENTRY,
  async run({ tenant }, filter: Filter) {
    const { issuedOn, id } = subscriptionBilling;
    const found = await controlDb()
      .select()
      .from(subscriptionBilling)
      .where(matching(tenant.id, filter))
      .orderBy(desc(issuedOn), desc(id))
      .limit(filter.limit + 1);
    return pageOf(found.map(rowOf), filter.limit, (row) => `${row.issuedOn}_${row.id}`);
  },
});
