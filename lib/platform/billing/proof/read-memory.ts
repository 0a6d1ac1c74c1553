import type { Minor } from "@/lib/core/money";
import { daysBetween } from "../engine/day";
import { productCode } from "../engine/product";
import type { CreditNote, Invoice } from "../engine/state";
import type { Taxes } from "../engine/tax";
import type { MemoryBilling } from "./memory-billing";

type Json = Record<string, unknown>;
const int = (amount: Minor) => Number(amount);
const taxes = ({ cgst, sgst, igst }: Taxes) => ({
  cgst: int(cgst),
  sgst: int(sgst),
  igst: int(igst),
});

function readInvoice(billing: MemoryBilling, issued: Invoice): Json {
  const invoice = billing.invoices.get(issued.id) ?? issued;
  const settlements = [...billing.payments.values()]
    .filter(({ invoiceId, applied }) => invoiceId === invoice.id && applied > 0n)
    .map(({ receivedOn, provider, applied }) => ({
      date: receivedOn,
      method: provider,
      amount: int(applied),
    }));
  return {
    reason: invoice.reason,
    due: invoice.dueOn,
    lines: invoice.lines.map((line) => ({
      product: productCode(line.product),
      qty: line.quantity,
      from: line.from,
      to: line.to,
      days: line.days,
      period_days: line.periodDays,
      full_price: int(line.fullPrice),
      amount: int(line.amount),
      ...taxes(line),
    })),
    subtotal: int(invoice.subtotal),
    ...taxes(invoice),
    total: int(invoice.total),
    credit_applied: int(invoice.creditApplied),
    amount_due: int(invoice.amountDue),
    small_balance_writeoff: int(invoice.writeoff),
    status: invoice.status,
    settlements,
  };
}

function readCreditNote(note: CreditNote): Json {
  return {
    reason: note.reason,
    gst: note.gst,
    lines: note.lines.map(({ line, ...given }) => ({
      product: productCode(line.product),
      from: given.from,
      to: given.to,
      days: daysBetween(given.from, given.to),
      period_days: line.periodDays,
      full_price: int(line.fullPrice),
      amount: int(given.amount),
      ...(given.isGoodwill && { kind: "goodwill" }),
      ...(given.isClamped && { clamped: true }),
      ...taxes(given),
    })),
    subtotal: int(note.subtotal),
    ...taxes(note),
    total: int(note.total),
    applied_to_invoice: int(note.appliedToInvoice),
    to_balance: int(note.toBalance),
  };
}

/** The invoices of a tenant by their short names in vectors: INV1, INV2 … */
export function invoiceIdOf(billing: MemoryBilling, ref: string): string {
  const id = [...billing.invoices.keys()][Number(ref.slice(3)) - 1];
  if (!id) throw new Error(`There is no ${ref}`);
  return id;
}

/** Every document in the order it was made, as vectors write them. */
export function readMemory(billing: MemoryBilling): Json[] {
  const ids = [...billing.invoices.keys()];
  const counts = { invoice: 0, credit_note: 0, refund: 0 };
  return billing.documents.flatMap((document): Json[] => {
    const { kind: type, number, on: issued } = document;
    if (type === "refund" && document.refund.invoiceId === null) return [];
    counts[type] += 1;
    const ref = `${{ invoice: "INV", credit_note: "CRN", refund: "RFD" }[type]}${counts[type]}`;
    const about = { ref, type, issued };
    const nameOf = (id: string | null) => `INV${ids.indexOf(id ?? "") + 1}`;
    if (document.kind === "invoice") {
      return [{ ...about, number, ...readInvoice(billing, document.invoice) }];
    }
    if (document.kind === "credit_note") {
      const { creditNote } = document;
      const forInvoice = nameOf(creditNote.invoiceId);
      return [{ ...about, number, for_invoice: forInvoice, ...readCreditNote(creditNote) }];
    }
    const { invoiceId, reason, amount } = document.refund;
    const given = { reason, method: "razorpay", amount: int(amount) };
    return [{ ...about, for_invoice: nameOf(invoiceId), ...given }];
  });
}
