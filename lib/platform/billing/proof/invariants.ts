import assert from "node:assert/strict";
import type { Minor } from "@/lib/core/money";
import { addDays, type Day, daysBetween, financialYear } from "../engine/day";
import { covers, isModule, isTier } from "../engine/product";
import { chargeForDays } from "../engine/proration";
import type { CreditNote, CreditNoteLine, InvoiceLine, Refund } from "../engine/state";
import { TAXES } from "../engine/tax";
import type { MemoryBilling } from "./memory-billing";

const sum = (amounts: readonly Minor[]) => amounts.reduce((total, amount) => total + amount, 0n);

function notesOf(billing: MemoryBilling): CreditNote[] {
  return billing.documents.flatMap((d) => (d.kind === "credit_note" ? [d.creditNote] : []));
}

function refundsOf(billing: MemoryBilling): Refund[] {
  return billing.documents.flatMap((d) => (d.kind === "refund" ? [d.refund] : []));
}

type CreditedLine = CreditNoteLine & { isBarred: boolean };

/** What was given back of each line, in order. */
function creditsByLine(billing: MemoryBilling): Map<string, CreditedLine[]> {
  const found = new Map<string, CreditedLine[]>();
  for (const { lines, gst } of notesOf(billing)) {
    for (const line of lines) {
      const list = found.get(line.line.id) ?? [];
      list.push({ ...line, isBarred: gst === "time_barred" });
      found.set(line.line.id, list);
    }
  }
  return found;
}

function linesOf(billing: MemoryBilling): InvoiceLine[] {
  return [...billing.invoices.values()].flatMap(({ lines }) => lines);
}

/** I1 and I2: what is charged and not given back is the price of the days held. */
function daysHeldArePaid(billing: MemoryBilling): void {
  const credits = creditsByLine(billing);
  const held = new Map([...billing.segments.values()].map((s) => [s.lineId, s]));
  for (const line of linesOf(billing)) {
    const given = credits.get(line.id) ?? [];
    const taken = sum(given.filter((g) => !g.isGoodwill).map(({ amount }) => amount));
    const goodwill = sum(given.filter((g) => g.isGoodwill).map(({ amount }) => amount));
    const segment = held.get(line.id);
    assert.ok(segment, "every line bills days");
    const at = (day: Day) => daysBetween(line.periodStart, day);
    const worth = chargeForDays(line.fullPrice, at(line.from), at(segment.to), line.periodDays);
    if (goodwill > worth) {
      // Goodwill took part of what the days given up were worth: nothing of the line is left.
      assert.equal(line.amount - taken, goodwill, "goodwill and days given up use a line up");
    } else {
      assert.equal(line.amount - taken, worth, `${line.product}: charges − credits = C(days held)`);
      assert.ok(given.every(({ isClamped }) => !isClamped));
    }
    const isWhole = line.from === line.periodStart && segment.to === line.to;
    if (isWhole && goodwill === 0n) assert.equal(line.amount - taken, line.fullPrice, "I2");
  }
}

/** I3: of no line more is given back than was billed, tax by tax; all of it gives all its tax. */
function creditStaysBelowBilling(billing: MemoryBilling): void {
  const credits = creditsByLine(billing);
  for (const line of linesOf(billing)) {
    const given = credits.get(line.id) ?? [];
    const credited = sum(given.map(({ amount }) => amount));
    assert.ok(given.every(({ amount }) => amount > 0n));
    assert.ok(credited <= line.amount, "credited amount ≤ billed amount");
    assert.equal(line.credited, credited, "the invoice knows what was given back");
    const isBarred = given.some((note) => note.isBarred);
    for (const tax of TAXES) {
      const returned = sum(given.map((note) => note[tax]));
      assert.ok(returned <= line[tax], `credited ${tax} ≤ billed ${tax}`);
      assert.ok(given.every((note) => note[tax] >= 0n));
      if (credited === line.amount && !isBarred) assert.equal(returned, line[tax]);
    }
  }
}

/** I4: total = settlements + credit + own credit notes + open + write-off. */
function invoicesBalance(billing: MemoryBilling): void {
  const settled = new Map<string, Minor>();
  const add = (id: string, amount: Minor) => settled.set(id, (settled.get(id) ?? 0n) + amount);
  for (const { invoiceId, applied } of billing.payments.values()) {
    if (invoiceId) add(invoiceId, applied);
  }
  for (const { invoiceId, appliedToInvoice } of notesOf(billing)) add(invoiceId, appliedToInvoice);
  // Less than 1.00 is written off, once more for every time an invoice was opened again.
  const disputes = BigInt([...billing.payments.values()].filter((p) => p.disputed > 0n).length);
  for (const invoice of billing.invoices.values()) {
    const { id, total, openAmount, writeoff, creditApplied, status } = invoice;
    assert.equal(total, creditApplied + (settled.get(id) ?? 0n) + openAmount + writeoff, "I4");
    assert.equal(total, invoice.subtotal + invoice.cgst + invoice.sgst + invoice.igst);
    assert.ok(invoice.lines.length > 0 && invoice.lines.every(({ amount }) => amount >= 0n));
    assert.ok(openAmount >= 0n && writeoff >= 0n && writeoff < 100n * (1n + disputes));
    assert.equal(status === "paid", openAmount === 0n, "paid exactly when nothing is open");
    assert.equal(invoice.paidOn !== null, status === "paid");
    assert.ok(openAmount === 0n || openAmount >= 100n, "what is open can be paid");
  }
}

/** I5: the ledger never falls below zero, and the money equation of section 13. */
function moneyBalances(billing: MemoryBilling): void {
  let balance = 0n;
  for (const { amount } of billing.entries) {
    balance += amount;
    assert.ok(balance >= 0n, "the ledger is never below zero");
  }
  const invoices = [...billing.invoices.values()];
  const payments = [...billing.payments.values()];
  const billed = sum(invoices.map(({ total, writeoff }) => total - writeoff));
  const given = sum(notesOf(billing).map(({ total }) => total));
  const moneyIn = sum(payments.map(({ amount }) => amount));
  const moneyOut = sum(payments.map(({ refundedAmount, disputed }) => refundedAmount + disputed));
  const open = sum(invoices.map(({ openAmount }) => openAmount));
  assert.equal(billed - given, moneyIn - moneyOut - balance + open, "I5");
  assert.equal(
    sum(refundsOf(billing).map(({ amount }) => amount)),
    sum(payments.map(({ refundedAmount }) => refundedAmount)),
    "every rupee that goes back has its refund",
  );
  for (const { amount, refundedAmount, disputed } of payments) {
    assert.ok(refundedAmount + disputed <= amount, "no payment gives back more than it brought");
  }
}

/** I6: no day of a lane is billed twice, no day of a product, and none of a module and its plan. */
function noDayTwice(billing: MemoryBilling): void {
  const kept = [...billing.segments.values()].filter(({ from, to }) => from < to);
  for (const [index, a] of kept.entries()) {
    for (const b of kept.slice(index + 1)) {
      if (a.subscriptionId !== b.subscriptionId || a.from >= b.to || b.from >= a.to) continue;
      assert.ok(a.product !== b.product || a.lane !== b.lane, `${a.product}: lanes overlap`);
      if (a.product !== "extra_seat") assert.notEqual(a.product, b.product, "billed twice");
      assert.ok(!(isTier(a.product) && isTier(b.product)), "two plans on one day");
    }
  }
}

/** Seats of one day: never more are billed than there were in the morning and came since. */
function noSeatTwice(billing: MemoryBilling): void {
  const { subscription, today } = billing;
  if (subscription.status === "CANCELLED") return;
  const billed = [...billing.segments.values()].filter(
    ({ product, subscriptionId, from, to }) =>
      product === "extra_seat" && subscriptionId === subscription.id && from <= today && today < to,
  );
  const count = billed.reduce((seats, { quantity }) => seats + quantity, 0);
  assert.ok(count <= (billing.seatsOn.get(today) ?? 0), "seats billed ≤ seats held");
}

/** I7: numbers 1..n of each series and year, dates never backwards. */
function numbersAreGapless(billing: MemoryBilling): void {
  const last = new Map<string, { count: number; on: Day }>();
  for (const { kind, number, on } of billing.documents) {
    if (kind === "refund") continue;
    const series = number?.slice(0, 9) ?? "";
    const before = last.get(series) ?? { count: 0, on: "" };
    assert.equal(number, `${series}/${String(before.count + 1).padStart(6, "0")}`);
    assert.ok(on >= before.on, "dates are monotone");
    assert.equal(series.slice(4), financialYear(on), "the number's year is the date's");
    last.set(series, { count: before.count + 1, on });
  }
}

/** What one step issues: credit notes before the invoice, one for each invoice, one invoice at most. */
export function documentsAreInOrder(documents: MemoryBilling["documents"]): void {
  const kinds = documents.map(({ kind }) => kind);
  const order = ["credit_note", "invoice", "refund"];
  const ranks = kinds.map((kind) => order.indexOf(kind));
  assert.deepEqual(ranks, [...ranks].sort(), "credit notes, invoice, refunds");
  assert.ok(kinds.filter((kind) => kind === "invoice").length <= 1, "at most one invoice");
  const notes = documents.flatMap((d) => (d.kind === "credit_note" ? [d.creditNote] : []));
  assert.equal(new Set(notes.map(({ invoiceId }) => invoiceId)).size, notes.length);
}

/** From tomorrow to the period's end every item is billed for every day, once. */
function itemsAreBilled(billing: MemoryBilling): void {
  const { subscription, items, today } = billing;
  const { status, periodEnd, id } = subscription;
  if ((status !== "ACTIVE" && status !== "PAST_DUE") || !periodEnd) return;
  const kept = [...billing.segments.values()].filter((s) => s.subscriptionId === id);
  for (const day of [addDays(today, 1), addDays(periodEnd, -1)]) {
    if (day <= today || day >= periodEnd) continue;
    const on = kept.filter(({ from, to }) => from <= day && to > day);
    for (const { product, quantity, unitAmount } of items) {
      if (unitAmount === 0n) continue;
      const billed = on.filter((s) =>
        isModule(product) ? covers(s.product, product) : s.product === product,
      );
      const count = billed.reduce((n, s) => n + s.quantity, 0);
      assert.equal(count, quantity, `${product} is billed on ${day}`);
    }
    for (const { product } of on) {
      assert.ok(
        items.some((item) => item.product === product),
        `${product} is billed on ${day} and nobody has it`,
      );
    }
  }
}

/** Where a subscription is decides what it carries. */
function statesAreWhole(billing: MemoryBilling): void {
  const { subscription, items, today } = billing;
  const { status, periodStart, periodEnd, tier } = subscription;
  assert.equal(
    status === "TRIAL",
    subscription.trialEnd !== null && status !== "SUSPENDED" && status !== "CANCELLED",
  );
  assert.equal(
    status === "SUSPENDED",
    subscription.suspendReason !== null && status !== "CANCELLED",
  );
  if (status === "CANCELLED") {
    assert.equal(items.length, 0);
    assert.equal(subscription.scheduled.length, 0);
    return;
  }
  const isOverdue = billing.openInvoices().some(({ dueOn }) => dueOn < today);
  const owes = status === "PAST_DUE" || subscription.suspendReason === "nonpayment";
  if (status !== "TRIAL" && subscription.suspendReason !== "admin") assert.equal(owes, isOverdue);
  assert.equal(tier === "FREE", items.length === 0);
  assert.equal(periodEnd === null, items.length === 0);
  if (status !== "SUSPENDED" && periodStart && periodEnd) {
    assert.ok(periodStart <= today && today < periodEnd, "today is in the period");
    if (subscription.cancelAt) assert.equal(subscription.cancelAt, periodEnd);
  }
}

/** Every invariant of a state, in the order of the specification. */
export const INVARIANTS = {
  "I1 Σ charges − Σ credits of a product = C(P, days held); I2 a whole period costs P":
    daysHeldArePaid,
  "I3 Σ credited amount and Σ credited tax of a line ≤ billed": creditStaysBelowBilling,
  "I4 total = settlements + credit + credit notes applied + open + write-off": invoicesBalance,
  "I5 Σ invoices − Σ credit notes − Σ write-offs = money in − money out − balance + Σ open; ledger ≥ 0":
    moneyBalances,
  "I6 [from, to) of a lane never overlap; no product is billed twice for a day": noDayTwice,
  "I6 Σ seats billed for a day ≤ seats held that day": noSeatTwice,
  "I7 numbers are 1..n by series and year, dates monotone": numbersAreGapless,
  "items of today = what is billed from tomorrow to the end of the period": itemsAreBilled,
  "status, items and period go together": statesAreWhole,
} satisfies Record<string, (billing: MemoryBilling) => void>;
