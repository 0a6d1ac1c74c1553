import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { controlDb } from "@/lib/core/database";

async function rowsOf(query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  return [...(await controlDb().execute(query))];
}

/**
 * The whole ledger, by SQL alone: no number is missing and no date runs backwards (I7), every invoice
 * balances (I4), every tenant's money does (I5), and every captured rupee is applied once or went back.
 */
export async function expectWholeBooks(): Promise<void> {
  const wrongNumbers = await rowsOf(sql`
    with numbered as (
      select number, issued_on from subscription_billing where number is not null
      union all select number, issued_on from credit_notes where number is not null
    ), placed as (
      select number, right(number, 6)::int as count, issued_on,
        row_number() over series as place, max(issued_on) over series as latest
      from numbered
      window series as (partition by left(number, 9) order by number rows unbounded preceding)
    )
    select * from placed where count <> place or issued_on <> latest`);
  expect(wrongNumbers, "numbers are 1..n, dates monotone").toEqual([]);

  const unnumbered = await rowsOf(sql`
    select id from subscription_billing where number is null or status = 'draft'
    union all select id from credit_notes where number is null`);
  expect(unnumbered, "no document without a number").toEqual([]);

  const unbalanced = await rowsOf(sql`
    select i.id, i.total from subscription_billing i
    where i.total <> i.credit_applied + i.writeoff + i.open_amount
      + (select coalesce(sum(p.applied_amount), 0) from payments p where p.invoice_id = i.id)
      + (select coalesce(sum(c.applied_to_invoice), 0) from credit_notes c where c.invoice_id = i.id)`);
  expect(unbalanced, "I4").toEqual([]);

  const wrongTenants = await rowsOf(sql`
    with money as (
      select t.id,
        (select coalesce(sum(total - writeoff - open_amount), 0) from subscription_billing where tenant_id = t.id) as billed,
        (select coalesce(sum(total), 0) from credit_notes where tenant_id = t.id) as credited,
        (select coalesce(sum(amount - refunded_amount - disputed_amount), 0) from payments where tenant_id = t.id) as kept,
        (select coalesce(sum(amount), 0) from credit_ledger where tenant_id = t.id) as balance
      from tenants t
    )
    select * from money where billed - credited <> kept - balance or balance < 0`);
  expect(wrongTenants, "I5").toEqual([]);

  const strayPayments = await rowsOf(sql`
    select p.id, p.amount, p.applied_amount, p.refunded_amount from payments p
    where p.refunded_amount <> (select coalesce(sum(r.amount), 0) from refunds r where r.payment_id = p.id)
      or (p.quarantine is null and p.applied_amount + p.refunded_amount < p.amount)`);
  expect(strayPayments, "every captured rupee is applied or goes back").toEqual([]);
}
