import { productName } from "../document/build-snapshot";
import { daysBetween } from "../engine/day";
import { productCode } from "../engine/product";
import type { CreditNote, Invoice, PlannedDocument } from "../engine/state";

/** A document as it is shown before it exists; amounts are integers in minor units. */
export type DescribedDocument = {
  type: "invoice" | "credit_note";
  reason: string;
  lines: {
    product: string;
    name: string;
    quantity: number;
    from: string;
    to: string;
    days: number;
    periodDays: number;
    fullPrice: number;
    amount: number;
    cgst: number;
    sgst: number;
    igst: number;
  }[];
  subtotal: number;
  cgst: number;
  sgst: number;
  igst: number;
  total: number;
  /** Of an invoice. */
  creditApplied?: number;
  writeoff?: number;
  amountDue?: number;
  dueOn?: string;
  /** Of a credit note. */
  forInvoice?: string;
  appliedToInvoice?: number;
  toBalance?: number;
};

const taxesOf = ({ cgst, sgst, igst }: Record<"cgst" | "sgst" | "igst", bigint>) => ({
  cgst: Number(cgst),
  sgst: Number(sgst),
  igst: Number(igst),
});

function describeInvoice(invoice: Invoice): DescribedDocument {
  const { reason, lines, subtotal, total, creditApplied, writeoff, amountDue, dueOn } = invoice;
  return {
    type: "invoice",
    reason,
    lines: lines.map((line) => ({
      product: productCode(line.product),
      name: productName(line.product),
      quantity: line.quantity,
      from: line.from,
      to: line.to,
      days: line.days,
      periodDays: line.periodDays,
      fullPrice: Number(line.fullPrice),
      amount: Number(line.amount),
      ...taxesOf(line),
    })),
    subtotal: Number(subtotal),
    ...taxesOf(invoice),
    total: Number(total),
    creditApplied: Number(creditApplied),
    writeoff: Number(writeoff),
    amountDue: Number(amountDue),
    dueOn,
  };
}

function describeCreditNote(note: CreditNote): DescribedDocument {
  return {
    type: "credit_note",
    reason: note.reason,
    lines: note.lines.map(({ line, from, to, amount, ...tax }) => ({
      product: productCode(line.product),
      name: productName(line.product),
      quantity: line.quantity,
      ...{ from, to },
      days: daysBetween(from, to),
      periodDays: line.periodDays,
      fullPrice: Number(line.fullPrice),
      amount: Number(amount),
      ...taxesOf(tax),
    })),
    subtotal: Number(note.subtotal),
    ...taxesOf(note),
    total: Number(note.total),
    forInvoice: note.invoiceId,
    appliedToInvoice: Number(note.appliedToInvoice),
    toBalance: Number(note.toBalance),
  };
}

/** Planned documents as plain JSON, for quotes and previews. */
export function describeDocuments(documents: readonly PlannedDocument[]): DescribedDocument[] {
  return documents.flatMap((document) => {
    if (document.kind === "invoice") return [describeInvoice(document.invoice)];
    if (document.kind === "credit_note") return [describeCreditNote(document.creditNote)];
    return [];
  });
}

/** What is to be paid for planned documents. */
export function amountDueOf(documents: readonly PlannedDocument[]): bigint {
  return documents.reduce(
    (sum, document) => (document.kind === "invoice" ? sum + document.invoice.amountDue : sum),
    0n,
  );
}
