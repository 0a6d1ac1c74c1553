import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import {
  creditNoteLines,
  creditNotes,
  invoiceLines,
  subscriptionBilling,
  tenantSubscriptions,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { sealSnapshot } from "../document/hash-snapshot";
import type { CreditNoteSnapshot, InvoiceSnapshot } from "../document/snapshot";

/** Changes a tenant's subscription and returns its id. */
export async function setSubscription(
  tenantId: string,
  fields: Partial<typeof tenantSubscriptions.$inferInsert>,
): Promise<string> {
  const [row] = await controlDb()
    .update(tenantSubscriptions)
    .set(fields)
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    .returning({ id: tenantSubscriptions.id });
  if (!row) throw new Error("The tenant has no subscription");
  return row.id;
}

/** Writes a final invoice as a snapshot tells it; open unless said otherwise. */
export async function writeInvoice(
  owner: { tenantId: string; subscriptionId: string },
  snapshot: InvoiceSnapshot,
  fields: Partial<typeof subscriptionBilling.$inferInsert> = {},
): Promise<{ id: string; lineId: string }> {
  const id = uuidv7();
  const lineId = uuidv7();
  const [first] = snapshot.lines;
  if (!first) throw new Error("An invoice has a line");
  const { supplier, recipient, rates, lines, kind, ...header } = snapshot;
  await controlDb()
    .insert(subscriptionBilling)
    .values({
      ...header,
      ...owner,
      id,
      number: null,
      status: "draft",
      periodStart: first.from,
      periodEnd: first.to,
      openAmount: snapshot.amountDue,
    });
  await controlDb()
    .insert(invoiceLines)
    .values(
      lines.map((line, position) => ({
        ...line,
        id: position === 0 ? lineId : uuidv7(),
        invoiceId: id,
        position,
        periodStart: line.from,
      })),
    );
  await controlDb()
    .update(subscriptionBilling)
    .set({ number: snapshot.number, status: "open", ...sealSnapshot(snapshot), ...fields })
    .where(eq(subscriptionBilling.id, id));
  return { id, lineId };
}

/** Writes a final credit note of an invoice as a snapshot tells it. */
export async function writeCreditNote(
  tenantId: string,
  invoice: { id: string; lineId: string },
  snapshot: CreditNoteSnapshot,
): Promise<string> {
  const id = uuidv7();
  const { supplier, recipient, rates, lines, kind, treatment, placeOfSupply, ...header } = snapshot;
  await controlDb()
    .insert(creditNotes)
    .values({ ...header, id, tenantId, invoiceId: invoice.id, number: null });
  await controlDb()
    .insert(creditNoteLines)
    .values(
      lines.map((line, position) => ({
        ...line,
        creditNoteId: id,
        invoiceLineId: invoice.lineId,
        position,
        isGoodwill: false,
        isClamped: false,
      })),
    );
  await controlDb()
    .update(creditNotes)
    .set({ number: snapshot.number, ...sealSnapshot(snapshot) })
    .where(eq(creditNotes.id, id));
  return id;
}
