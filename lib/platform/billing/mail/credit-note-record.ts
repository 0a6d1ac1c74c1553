import { and, asc, eq } from "drizzle-orm";
import { creditNoteLines, creditNotes, invoiceLines, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { found } from "./found";

/** A final credit note of a tenant with its lines and the number of its invoice. */
export async function getCreditNote(tenantId: string, id: string) {
  const [row] = await controlDb()
    .select({ note: creditNotes, invoiceNumber: subscriptionBilling.number })
    .from(creditNotes)
    .innerJoin(subscriptionBilling, eq(subscriptionBilling.id, creditNotes.invoiceId))
    .where(and(eq(creditNotes.id, id), eq(creditNotes.tenantId, tenantId)));
  const { note, invoiceNumber } = found(row, "credit note", id);
  const lines = await controlDb()
    .select({
      id: creditNoteLines.id,
      description: invoiceLines.description,
      quantity: invoiceLines.quantity,
      from: creditNoteLines.from,
      to: creditNoteLines.to,
      amount: creditNoteLines.amount,
    })
    .from(creditNoteLines)
    .innerJoin(invoiceLines, eq(invoiceLines.id, creditNoteLines.invoiceLineId))
    .where(eq(creditNoteLines.creditNoteId, id))
    .orderBy(asc(creditNoteLines.position));
  return {
    ...note,
    number: found(note.number, "final credit note", id),
    invoiceNumber: found(invoiceNumber, "final invoice of credit note", id),
    lines,
  };
}
