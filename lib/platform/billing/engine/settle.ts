import { type Minor, smallerOf } from "@/lib/core/money";
import { Draft } from "./draft";
import { BillingRefusal, CREDIT_EXCEEDED, INVALID_TRANSITION, NO_CREDIT } from "./refusal";
import { settleStanding } from "./standing";
import { taxCredited } from "./tax";

/** Settles an invoice as far as it is open; what is left of the amount is not for it. */
export function settleInvoice(draft: Draft, invoiceId: string, amount: Minor): void {
  const invoice = draft.invoices.find(({ id }) => id === invoiceId);
  if (!invoice) throw new BillingRefusal(INVALID_TRANSITION);
  draft.reduceOpen(invoiceId, smallerOf(amount, invoice.openAmount));
  settleStanding(draft);
}

/** A payment was taken back by the customer's bank: its invoice is open again, due today (V43). */
export function loseDispute(draft: Draft, invoiceId: string, amount: Minor): void {
  draft.reopen(invoiceId, amount);
}

/** Gives part of a line back without taking days away, at most what the line has left (V35). */
export function creditLine(
  draft: Draft,
  input: { invoiceId: string; lineId: string; amount: Minor },
): void {
  const invoice = draft.invoices.find(({ id }) => id === input.invoiceId);
  const line = invoice?.lines.find(({ id }) => id === input.lineId);
  if (!invoice || !line) throw new BillingRefusal(INVALID_TRANSITION);
  if (input.amount <= 0n) throw new BillingRefusal(NO_CREDIT);
  if (input.amount > Draft.uncredited(line)) throw new BillingRefusal(CREDIT_EXCEEDED);
  const { amount } = input;
  const tax = taxCredited(line, line.credited, line.credited + amount);
  const { from, to } = line;
  const given = { line, from, to, amount, ...tax, isGoodwill: true, isClamped: false };
  draft.issueCreditNote(invoice.id, [given], "goodwill");
  // The balance is part of what a quote was made of.
  draft.set({});
  settleStanding(draft);
}
