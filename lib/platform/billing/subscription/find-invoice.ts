import { and, asc, eq, gt, ne } from "drizzle-orm";
import { creditNotes, invoiceLines, payments, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { DocumentLine, InvoiceDetail, LinkedDocument } from "./document-view";

type TaxColumns = Record<"cgst" | "sgst" | "igst", bigint>;
export const taxNumbers = ({ cgst, sgst, igst }: TaxColumns) => ({
  cgst: Number(cgst),
  sgst: Number(sgst),
  igst: Number(igst),
});

async function linesOf(invoiceId: string): Promise<DocumentLine[]> {
  const found = await controlDb()
    .select()
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, invoiceId))
    .orderBy(asc(invoiceLines.position));
  return found.map(({ product, description, sac, quantity, from, to, days, ...line }) => ({
    ...{ product, description, sac, quantity, from, to, days },
    periodDays: line.periodDays,
    fullPrice: Number(line.fullPrice),
    amount: Number(line.amount),
    ...taxNumbers(line),
  }));
}

async function settlementsOf(invoiceId: string): Promise<InvoiceDetail["settlements"]> {
  const found = await controlDb()
    .select({
      method: payments.method,
      on: payments.receivedOn,
      amount: payments.appliedAmount,
      reference: payments.providerPaymentId,
    })
    .from(payments)
    .where(and(eq(payments.invoiceId, invoiceId), gt(payments.appliedAmount, 0n)))
    .orderBy(asc(payments.createdAt), asc(payments.id));
  return found.map((row) => ({ ...row, amount: Number(row.amount) }));
}

async function notesOf(invoiceId: string): Promise<LinkedDocument[]> {
  const { id, number, issuedOn, total } = creditNotes;
  const found = await controlDb()
    .select({ id, number, issuedOn, total })
    .from(creditNotes)
    .where(eq(creditNotes.invoiceId, invoiceId))
    .orderBy(asc(number));
  return found.map((row) => ({
    id: row.id,
    number: row.number ?? "",
    issuedOn: row.issuedOn ?? "",
    total: Number(row.total),
  }));
}

/** A tenant's invoice by its number; undefined when there is none. */
export async function findInvoice(
  tenantId: string,
  number: string,
): Promise<InvoiceDetail | undefined> {
  const [row] = await controlDb()
    .select()
    .from(subscriptionBilling)
    .where(
      and(
        eq(subscriptionBilling.tenantId, tenantId),
        eq(subscriptionBilling.number, number),
        ne(subscriptionBilling.status, "draft"),
      ),
    );
  if (!row || row.status === "draft") return undefined;
  const { id, status, reason, billingDate, dueOn, paidOn, treatment, placeOfSupply } = row;
  return {
    kind: "invoice",
    ...{ id, number, status, reason, billingDate, dueOn, paidOn, treatment, placeOfSupply },
    issuedOn: row.issuedOn ?? billingDate,
    currency: row.currency,
    lines: await linesOf(id),
    subtotal: Number(row.subtotal),
    ...taxNumbers(row),
    total: Number(row.total),
    creditApplied: Number(row.creditApplied),
    writeoff: Number(row.writeoff),
    amountDue: Number(row.amountDue),
    openAmount: Number(row.openAmount),
    settlements: await settlementsOf(id),
    creditNotes: await notesOf(id),
  };
}
