import assert from "node:assert/strict";
import { AppError } from "@/lib/core/errors";
import { forPeriod } from "@/lib/platform/catalog/price-book";
import { addDays, type Day, laterOf } from "../engine/day";
import { nextDueOn } from "../engine/due";
import type { Command } from "../engine/plan";
import { isModule } from "../engine/product";
import { BillingRefusal } from "../engine/refusal";
import type { Outcome } from "../engine/state";
import { documentsAreInOrder } from "./invariants";
import { dueFor, type MemoryBilling } from "./memory-billing";
import { pricesFrom } from "./price-list";
import type { Step } from "./scenario";

type Quoted = Extract<Command, { do: "purchase" } | { do: "change" }>;
type Payment = Extract<Step, { do: "purchase" }>["payment"];

/** Everything that came of a life, without the days documents were issued on. */
function storyOf(billing: MemoryBilling) {
  const { documents, transitions, entries, subscription, items } = billing;
  const maps = [billing.invoices, billing.segments, billing.payments].map((map) => [
    ...map.entries(),
  ]);
  return JSON.stringify(
    { documents, transitions, entries, subscription, items, maps },
    (key, value) => {
      if (key === "issuedOn") return undefined;
      return typeof value === "bigint" ? String(value) : value;
    },
  );
}

/** The same without what only tells when it was issued: the date and the year of the number. */
function withoutIssue(billing: MemoryBilling): string {
  const twin = billing.fork();
  for (const [position, document] of twin.documents.entries()) {
    twin.documents[position] = { ...document, on: "", number: null };
  }
  return storyOf(twin);
}

/** Pays whatever was issued to be paid later. */
function payOpen(billing: MemoryBilling): void {
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
}

/** Days pass for one who pays at once; jobs run on the days on which something is due. */
function waitPaying(billing: MemoryBilling, until: Day): void {
  for (;;) {
    const due = nextDueOn(billing.load());
    if (!due || due > until || billing.subscription.status === "CANCELLED") break;
    billing.moveTo(laterOf(due, billing.today));
    billing.catchUp();
    payOpen(billing);
    if (billing.subscription.status === "SUSPENDED") break;
  }
  billing.moveTo(until);
  billing.catchUp();
}

/** I10: days pass, jobs run every day, or once at the end, or twice; all of it comes to the same. */
function waitBothWays(billing: MemoryBilling, until: Day): void {
  const late = billing.fork();
  late.moveTo(until);
  late.catchUp();
  const once = storyOf(late);
  late.catchUp();
  assert.equal(storyOf(late), once, "I10 jobs that run twice do nothing the second time");
  while (billing.today < until) {
    billing.moveTo(addDays(billing.today, 1));
    billing.catchUp();
  }
  assert.equal(withoutIssue(late), withoutIssue(billing), "I10 late = daily");
}

/** After the end a purchase starts anew, when it comes about; until then the end stays the end. */
function buy(billing: MemoryBilling, command: Quoted, payment: Payment): void {
  const { subscription, items } = billing;
  const count = billing.transitions.length + billing.documents.length;
  if (subscription.status === "CANCELLED" && command.do === "purchase") billing.startAnew();
  try {
    buyLive(billing, command, payment);
  } finally {
    const isUnchanged = count === billing.transitions.length + billing.documents.length;
    if (isUnchanged && subscription.status === "CANCELLED") {
      Object.assign(billing, { subscription, items });
    }
  }
}

/** I11: what was shown is what is issued, today or as of the day it was shown for. */
function buyLive(billing: MemoryBilling, command: Quoted, payment: Payment): void {
  const on = billing.today;
  const before = JSON.stringify(billing.load(), (_, v) => (typeof v === "bigint" ? `${v}` : v));
  const version = billing.subscription.version;
  const shown = billing.preview(command);
  const after = JSON.stringify(billing.load(), (_, v) => (typeof v === "bigint" ? `${v}` : v));
  assert.equal(after, before, "a preview changes nothing");
  const due = dueFor(shown);
  if (due > 0n && payment === "never") return;
  if (due > 0n && payment === "later") {
    billing.moveTo(addDays(on, 1));
    billing.catchUp();
  }
  const isStale = billing.subscription.version !== version || !isAccepted(billing, command, on);
  if (due > 0n && isStale) {
    billing.refuseMoney(due);
    return;
  }
  const issued = billing.documents.length;
  const applied = billing.apply(command, on);
  documentsAreInOrder(billing.documents.slice(issued));
  assert.equal(dueFor(applied), due, "I11 quoted = charged");
  if (command.do === "purchase" || !command.tier) chargesListPrices(billing, applied, on);
  assert.deepEqual(
    applied.documents.map(amountsOf),
    shown.documents.map(amountsOf),
    "I11 quote = documents issued",
  );
  if (due === 0n || billing.world.collection === "invoice") return;
  const invoice = applied.documents.find((document) => document.kind === "invoice");
  if (invoice?.kind === "invoice") billing.receive(invoice.invoice.id, due);
}

/** What is taken anew costs what the list says that day. */
function chargesListPrices(billing: MemoryBilling, { documents }: Outcome, on: Day): void {
  const { interval } = billing.subscription;
  for (const document of documents) {
    if (document.kind !== "invoice" || document.invoice.reason === "interval_change") continue;
    for (const { product, quantity, fullPrice } of document.invoice.lines) {
      const unit = pricesFrom(billing.prices).listPrice(product, on);
      assert.equal(
        fullPrice,
        forPeriod(unit, quantity, interval),
        `${product} costs its list price`,
      );
    }
  }
}

function amountsOf(document: MemoryBilling["documents"][number] | object): unknown {
  const dropped = ["id", "lineId", "issuedOn", "invoiceId", "dueOn", "paidOn", "on", "number"];
  return JSON.stringify(document, (key, value) => {
    if (dropped.includes(key)) return undefined;
    return typeof value === "bigint" ? String(value) : value;
  });
}

/** A quote that met an invoice which is overdue since is not applied. */
function isAccepted(billing: MemoryBilling, command: Quoted, on: Day): boolean {
  try {
    billing.preview(command, on);
    return true;
  } catch (error) {
    if (error instanceof BillingRefusal) return false;
    throw error;
  }
}

function changeOf(
  billing: MemoryBilling,
  step: Extract<Step, { do: "change" | "schedule" }>,
): Quoted {
  const { drop, ...change } = step.change;
  const there = billing.items.map(({ product }) => product).filter(isModule);
  const gone = drop === undefined ? undefined : there[drop % Math.max(there.length, 1)];
  const when = step.do === "change" ? ("now" as const) : ("period_end" as const);
  return { do: "change", when, by: step.by, ...change, ...(gone && { remove: [gone] }) };
}

function pay(billing: MemoryBilling, { index, how }: Extract<Step, { do: "pay" }>): void {
  const open = [...billing.invoices.values()].filter(({ openAmount }) => openAmount > 0n);
  if (how === "again") {
    const all = [...billing.invoices.values()];
    const invoice = all[index % Math.max(all.length, 1)];
    if (invoice) billing.receive(invoice.id, 100n + invoice.openAmount);
    return;
  }
  const invoice = open[index % Math.max(open.length, 1)];
  if (!invoice) return;
  const { id, openAmount } = invoice;
  if (how === "bank") {
    const withheld = openAmount / 10n;
    billing.receive(id, openAmount - withheld, "bank");
    const rest = billing.invoices.get(id)?.openAmount ?? 0n;
    if (rest > 0n) billing.receive(id, rest, "tds");
    return;
  }
  const amounts = {
    all: openAmount,
    // The gateway takes no payment below 1.00.
    part: openAmount > 200n ? openAmount / 2n : openAmount,
    too_much: openAmount + 12_345n,
    all_but_99: openAmount > 199n ? openAmount - 99n : openAmount,
  };
  billing.receive(id, amounts[how]);
}

function goodwill(billing: MemoryBilling, { index, percent }: Extract<Step, { do: "goodwill" }>) {
  const all = [...billing.invoices.values()];
  const invoice = all[index % Math.max(all.length, 1)];
  const line = invoice?.lines[index % invoice.lines.length];
  if (!invoice || !line) return;
  const amount = ((line.amount - line.credited) * BigInt(percent)) / 100n;
  const given = { invoiceId: invoice.id, lineId: line.id, amount };
  billing.apply({ do: "credit_line", ...given }, billing.today, [invoice.id]);
}

function disputeOne(billing: MemoryBilling, index: number): void {
  const applied = [...billing.payments.values()].filter(
    ({ provider, applied }) => provider === "razorpay" && applied > 0n,
  );
  const payment = applied[index % Math.max(applied.length, 1)];
  if (payment) billing.loseDispute(payment.id);
}

/** A step of a life. Throws BillingRefusal. */
function take(billing: MemoryBilling, step: Step): void {
  switch (step.do) {
    case "wait": {
      const until = addDays(billing.today, step.days);
      if (step.pays) waitPaying(billing, until);
      else waitBothWays(billing, until);
      return;
    }
    case "purchase":
      buy(billing, { do: "purchase", ...step.selection }, step.payment);
      return;
    case "change":
      buy(billing, changeOf(billing, step), step.payment);
      return;
    case "schedule":
      billing.apply(changeOf(billing, step));
      return;
    case "unschedule": {
      const { scheduled } = billing.subscription;
      const id = scheduled[step.index % Math.max(scheduled.length, 1)]?.id ?? "";
      billing.apply({ do: "unschedule", id });
      return;
    }
    case "cancel_now":
      billing.apply({ do: "cancel", mode: "now", settlement: step.settlement });
      return;
    case "cancel_at_end":
      billing.apply({ do: "cancel", mode: "period_end" });
      billing.catchUp();
      return;
    case "pay":
      pay(billing, step);
      return;
    case "dispute":
      disputeOne(billing, step.index);
      return;
    case "goodwill":
      goodwill(billing, step);
      return;
    case "price": {
      const { product, percent, inDays } = step;
      const known = billing.prices.filter((price) => price.product === product).at(-1);
      const unitAmount = ((known?.unitAmount ?? 0n) * BigInt(percent)) / 100n;
      const validFrom = addDays(billing.today, inDays);
      billing.prices.push({ product, unitAmount, validFrom, noticedOn: billing.today });
      return;
    }
    case "evening":
      // Past 18:30 UTC it is tomorrow in India already.
      if (billing.world.currency === "USD") {
        billing.issuedOn = laterOf(billing.issuedOn, addDays(billing.today, 1));
      }
      return;
    default:
      billing.apply(step);
      return;
  }
}

/** Lets a step happen; a refusal leaves everything as it was. Returns its reason. */
export function live(billing: MemoryBilling, step: Step): string | undefined {
  try {
    take(billing, step);
    // What became due by the step itself runs with the next command at the latest.
    billing.catchUp();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.reason;
    throw error;
  }
}
