import { and, asc, eq } from "drizzle-orm";
import { creditNoteLines, creditNotes, invoiceLines, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { daysBetween } from "../engine/day";
import type { CreditNoteDetail, DocumentLine } from "./document-view";
import { taxNumbers } from "./find-invoice";

async function linesOf(creditNoteId: string): Promise<DocumentLine[]> {
  const found = await controlDb()
    .select({ line: creditNoteLines, of: invoiceLines })
    .from(creditNoteLines)
    .innerJoin(invoiceLines, eq(invoiceLines.id, creditNoteLines.invoiceLineId))
    .where(eq(creditNoteLines.creditNoteId, creditNoteId))
    .orderBy(asc(creditNoteLines.position));
  return found.map(({ line, of: { product, description, sac, quantity, ...billed } }) => ({
    ...{ product, description, sac, quantity },
    from: line.from,
    to: line.to,
    days: daysBetween(line.from, line.to),
    periodDays: billed.periodDays,
    fullPrice: Number(billed.fullPrice),
    amount: Number(line.amount),
    ...taxNumbers(line),
  }));
}

/** A tenant's credit note by its number; undefined when there is none. */
export async function findCreditNote(
  tenantId: string,
  number: string,
): Promise<CreditNoteDetail | undefined> {
  const [found] = await controlDb()
    .select({ note: creditNotes, invoice: subscriptionBilling })
    .from(creditNotes)
    .innerJoin(subscriptionBilling, eq(subscriptionBilling.id, creditNotes.invoiceId))
    .where(and(eq(creditNotes.tenantId, tenantId), eq(creditNotes.number, number)));
  if (!found) return undefined;
  const { note, invoice } = found;
  const { id, reason, gst, currency } = note;
  return {
    kind: "credit_note",
    status: "issued",
    ...{ id, number, reason, gst, currency },
    issuedOn: note.issuedOn ?? "",
    lines: await linesOf(id),
    subtotal: Number(note.subtotal),
    ...taxNumbers(note),
    total: Number(note.total),
    appliedToInvoice: Number(note.appliedToInvoice),
    toBalance: Number(note.toBalance),
    invoice: {
      id: invoice.id,
      number: invoice.number ?? "",
      issuedOn: invoice.issuedOn ?? "",
      total: Number(invoice.total),
    },
  };
}
