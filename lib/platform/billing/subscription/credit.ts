import { and, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { creditLedger, creditNotes, subscriptionBilling, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { BILLING_ENTRY } from "./entry";
import { idCursor, pageLimit, pageOf } from "./paging";

/** What is on account; amounts are integers in minor units, positive ones add to the balance. */
type CreditView = {
  balance: number;
  currency: "INR" | "USD";
  rows: {
    id: string;
    enteredOn: string;
    kind: "credit_note" | "applied" | "refunded" | "reversal";
    amount: number;
    /** Number of the credit note it came with or of the invoice it went to. */
    documentNumber: string | null;
  }[];
  next: string | null;
};

export const creditInput = z.strictObject({ cursor: idCursor, limit: pageLimit });

async function balanceOf(tenantId: string) {
  const [row] = await controlDb()
    .select({
      currency: tenants.currency,
      balance: sql<string>`(select coalesce(sum(${creditLedger.amount}), 0)::text
        from ${creditLedger} where ${creditLedger.tenantId} = ${tenantId}::uuid)`,
    })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!row) throw new Error(`There is no tenant ${tenantId}`);
  return { currency: row.currency, balance: Number(row.balance) };
}

/** The credit on account and every entry that led to it, newest first. */
export const listCredit = defineRead({
  name: "billing.credit",
  ...BILLING_ENTRY,
  async run({ tenant }, { cursor, limit }: z.output<typeof creditInput>): Promise<CreditView> {
    const rows = await controlDb()
      .select({
        id: creditLedger.id,
        enteredOn: creditLedger.enteredOn,
        kind: creditLedger.kind,
        amount: creditLedger.amount,
        documentNumber: sql<
          string | null
        >`coalesce(${creditNotes.number}, ${subscriptionBilling.number})`,
      })
      .from(creditLedger)
      .leftJoin(creditNotes, eq(creditNotes.id, creditLedger.documentId))
      .leftJoin(subscriptionBilling, eq(subscriptionBilling.id, creditLedger.documentId))
      .where(
        and(eq(creditLedger.tenantId, tenant.id), cursor ? lt(creditLedger.id, cursor) : undefined),
      )
      .orderBy(desc(creditLedger.id))
      .limit(limit + 1);
    return {
      ...(await balanceOf(tenant.id)),
      ...pageOf(
        rows.map((row) => ({ ...row, amount: Number(row.amount) })),
        limit,
        ({ id }) => id,
      ),
    };
  },
});
