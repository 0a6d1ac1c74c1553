import type { Minor } from "@/lib/core/money";
import type { Product } from "@/lib/platform/catalog/price-book";
import { type Day, laterOf, localDay } from "../engine/day";
import { nextDueOn } from "../engine/due";
import type { Command } from "../engine/plan";
import { BillingRefusal } from "../engine/refusal";
import type { Vector, VectorFile, VectorStep } from "../vectors/format";
import { dueFor, MemoryBilling, type World } from "./memory-billing";
import type { Price } from "./price-list";
import { invoiceIdOf, readMemory } from "./read-memory";

type Json = Record<string, unknown>;
type Step<Do extends VectorStep["do"]> = Extract<VectorStep, { do: Do }>;
type Quoted = Extract<Command, { do: "purchase" } | { do: "change" }>;
type Quote = { command: Quoted; on: Day; version: number; due: Minor; isOpen: boolean };

const UNGATED = ["renewal", "trial_end", "reactivation"];
const RATES: Record<Vector["given"]["treatment"], World["rates"]> = {
  domestic_intra: { cgst: 900, sgst: 900, igst: 0 },
  domestic_inter: { cgst: 0, sgst: 0, igst: 1800 },
  sez_lut: { cgst: 0, sgst: 0, igst: 0 },
  export_lut: { cgst: 0, sgst: 0, igst: 0 },
};

function pricesOf(
  { tiers, modules, extra_seat: seat }: VectorFile,
  currency: "INR" | "USD",
): Price[] {
  const products = [
    ...Object.entries(tiers).map(([product, { usd, inr }]) => ({ product, usd, inr })),
    ...modules.map(({ code, usd, inr }) => ({ product: code, usd, inr })),
    { product: "extra_seat", ...seat },
  ];
  return products.map(({ product, usd, inr }) => ({
    product: product as Product,
    unitAmount: BigInt(currency === "USD" ? usd : inr),
    validFrom: "2000-01-01",
    noticedOn: "2000-01-01",
  }));
}

type ChangeStep = Omit<Step<"change">, "at"> | Omit<Step<"purchase">, "at">;

function commandOf(step: ChangeStep): Quoted {
  if (step.do === "purchase") {
    const { tier, interval, modules, seats } = step;
    return { do: "purchase", tier, interval, modules, seats } as Quoted;
  }
  const { seats_add: seatsAdd, ...change } = step;
  const given = Object.entries({ ...change, seatsAdd }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), by: "staff" } as Quoted;
}

/** One vector in memory: the same steps as on the database, without the database. */
class MemoryVector {
  readonly #billing: MemoryBilling;
  readonly #quotes = new Map<string, Quote>();
  readonly #errors: Json[] = [];
  #manualRefundDue = 0n;

  constructor(
    file: VectorFile,
    readonly vector: Vector,
  ) {
    const { currency, treatment, counters } = vector.given;
    const prices = pricesOf(file, currency);
    const rates = RATES[treatment];
    const world: World = { currency, treatment, rates, prices, collection: "checkout" };
    this.#billing = new MemoryBilling(world, "2000-01-01", counters);
  }

  #runJobs(): void {
    const billing = this.#billing;
    const ungated = () => billing.openInvoices().filter(({ reason }) => UNGATED.includes(reason));
    const before = ungated().map(({ id }) => id);
    billing.catchUp();
    if (!this.vector.given.auto_pay) return;
    for (const { id, openAmount } of ungated()) {
      if (!before.includes(id)) billing.receive(id, openAmount);
    }
  }

  #advanceTo(at: string): void {
    const billing = this.#billing;
    const { tz } = this.vector.given;
    const day = at.includes("T") ? localDay(tz, new Date(at)) : at;
    for (;;) {
      const due = nextDueOn(billing.load());
      if (!due || due > day || billing.subscription.status === "CANCELLED") break;
      billing.moveTo(laterOf(due, billing.today));
      this.#runJobs();
    }
    billing.moveTo(day);
    if (at.includes("T")) billing.issuedOn = localDay("Asia/Kolkata", new Date(at));
  }

  #quote(command: Quoted): Quote {
    const due = dueFor(this.#billing.preview(command));
    const { subscription, today: on } = this.#billing;
    return { command, on, version: subscription.version, due, isOpen: true };
  }

  #capture(quote: Quote): void {
    const billing = this.#billing;
    billing.catchUp();
    if (!quote.isOpen || billing.subscription.version !== quote.version) {
      const refunded = Number(quote.due);
      const error = "stale_quote";
      this.#errors.push({ date: billing.today, error, refunded_in_full: refunded });
      billing.refuseMoney(quote.due);
      return;
    }
    quote.isOpen = false;
    const { documents } = billing.apply(quote.command, quote.on);
    const issued = documents.find((document) => document.kind === "invoice");
    if (issued?.kind === "invoice" && quote.due > 0n) {
      billing.receive(issued.invoice.id, quote.due);
    }
  }

  #pay({ invoice: ref, method, amount, tds, payment_id: paymentId }: Step<"pay">): void {
    const billing = this.#billing;
    const id = invoiceIdOf(billing, ref);
    const invoice = billing.invoices.get(id);
    const open = invoice?.openAmount || invoice?.amountDue || 0n;
    const given = amount === undefined ? open : BigInt(amount);
    if (method === "razorpay") billing.receive(id, given, "razorpay", paymentId);
    else billing.receive(id, given - BigInt(tds), "bank");
    if (tds > 0) billing.receive(id, BigInt(tds), "tds");
  }

  #take(step: VectorStep): void {
    const billing = this.#billing;
    switch (step.do) {
      case "advance":
        return;
      case "rerun_daily":
        this.#runJobs();
        return;
      case "purchase":
        this.#capture(this.#quote(commandOf(step)));
        return;
      case "change":
        if (step.when === "now") this.#capture(this.#quote(commandOf(step)));
        else billing.apply(commandOf(step));
        return;
      case "start_trial":
        billing.apply({ do: "start_trial", tier: step.tier, by: "staff" } as Command);
        return;
      case "convert":
        billing.apply({ do: "convert" });
        return;
      case "cancel":
        this.#manualRefundDue = billing.apply({ ...step } as Command).manualRefundDue;
        return;
      case "uncancel":
        billing.apply({ do: "uncancel" });
        return;
      case "pay":
        this.#pay(step);
        return;
      case "credit_line": {
        const invoiceId = invoiceIdOf(billing, step.invoice);
        const lines = billing.invoices.get(invoiceId)?.lines ?? [];
        const lineId = lines.find(({ product }) => product === step.product)?.id ?? "";
        const given = { invoiceId, lineId, amount: BigInt(step.amount) };
        billing.apply({ do: "credit_line", ...given }, billing.today, [invoiceId]);
        return;
      }
      case "price_change":
        billing.prices.push({
          product: step.product as Product,
          unitAmount: BigInt(step.monthly),
          validFrom: step.effective,
          noticedOn: billing.today,
        });
        return;
      case "dispute_lost": {
        const id = invoiceIdOf(billing, step.invoice);
        const paid = [...billing.payments.values()].find(({ invoiceId }) => invoiceId === id);
        billing.loseDispute(paid?.id ?? "");
        return;
      }
      case "quote":
        this.#quotes.set(step.id, this.#quote(commandOf(step.change)));
        return;
      case "capture": {
        const quote = this.#quotes.get(step.quote);
        if (quote) this.#capture(quote);
      }
    }
  }

  #noteRefusal(step: VectorStep, error: unknown): void {
    if (!(error instanceof BillingRefusal)) throw error;
    const { limit, reason } = error;
    const { today: date, subscription } = this.#billing;
    const isOfState = reason === "past_due" || reason === "invalid_transition";
    const what = isOfState ? `${step.do} refused in ${subscription.status}` : reason;
    this.#errors.push({ date, error: what, ...(limit !== undefined && { limit }) });
  }

  play(): Json {
    for (const step of this.vector.steps) {
      this.#advanceTo(step.at);
      try {
        this.#take(step);
      } catch (error) {
        this.#noteRefusal(step, error);
      }
    }
    const { subscription, transitions, balance } = this.#billing;
    const { status, tier, periodStart, periodEnd } = subscription;
    const isOver = status === "CANCELLED";
    return {
      documents: readMemory(this.#billing),
      credit_balance: Number(balance),
      status,
      tier: isOver ? null : tier,
      period: periodStart !== null && !isOver ? [periodStart, periodEnd] : null,
      timeline: transitions.map(({ on: date, to, why }) => ({ date, status: to, why })),
      ...(this.#errors.length > 0 && { errors: this.#errors }),
      ...(this.#manualRefundDue > 0n && { manual_refund_due: Number(this.#manualRefundDue) }),
    };
  }
}

/** Plays a vector in memory and returns what became of it, as vectors write it. */
export function playInMemory(file: VectorFile, vector: Vector): Json {
  return new MemoryVector(file, vector).play();
}
