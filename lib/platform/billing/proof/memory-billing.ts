import { type Currency, type Minor, smallerOf } from "@/lib/core/money";
import { type Day, financialYear, laterOf } from "../engine/day";
import { runNextDue } from "../engine/due";
import { type Command, plan } from "../engine/plan";
import type {
  BillingState,
  CreditEntry,
  Invoice,
  Outcome,
  Payment,
  PlannedDocument,
  Refund,
  Scene,
  Segment,
  Subscription,
  Transition,
} from "../engine/state";
import type { TaxRates } from "../engine/tax";
import { type Price, pricesFrom } from "./price-list";

/** What a tenant and its world are. */
export type World = {
  currency: Currency;
  treatment: BillingState["account"]["treatment"];
  rates: TaxRates;
  prices: readonly Price[];
  collection: Subscription["collection"];
};

type MemoryPayment = Payment & {
  provider: "razorpay" | "bank" | "tds";
  applied: Minor;
  disputed: Minor;
};
type Numbered = PlannedDocument & { on: Day; number: string | null };
type KeptSegment = Segment & { subscriptionId: string };

function freshSubscription(id: string, collection: Subscription["collection"]): Subscription {
  const nothing = {
    statusSince: null,
    anchorDate: null,
    periodIndex: null,
    periodStart: null,
    periodEnd: null,
    trialEnd: null,
    trialTier: null,
    trialConverts: null,
    cancelAt: null,
    suspendedOn: null,
    suspendReason: null,
    suspendedFrom: null,
  };
  const given = { id, collection, tier: "FREE" as const, interval: "month" as const };
  return { ...nothing, ...given, status: "ACTIVE", scheduled: [], version: 1 };
}

/**
 * A tenant's billing in memory: what in-billing and its store do on the database, so that the engine
 * can be tried ten thousand times a minute. Loads for each step what the store would load.
 */
export class MemoryBilling {
  today: Day;
  /** The supplier's day, which may be the next one already. */
  issuedOn: Day;
  prices: Price[];
  subscription: Subscription;
  items: BillingState["items"] = [];
  hasUsedTrial = false;
  readonly documents: Numbered[] = [];
  readonly transitions: Transition[] = [];
  readonly entries: CreditEntry[] = [];
  readonly invoices = new Map<string, Invoice>();
  readonly segments = new Map<string, KeptSegment>();
  readonly payments = new Map<string, MemoryPayment>();
  readonly #series = new Map<string, { last: number; lastIssuedOn: Day }>();
  /** Extra seats at the begin of a day and those that were added on it. */
  readonly seatsOn = new Map<Day, number>();
  manualRefundDue: Minor = 0n;
  #ids = 0;

  constructor(
    readonly world: World,
    today: Day,
    counters: Readonly<Record<string, number>> = {},
  ) {
    this.today = today;
    this.issuedOn = today;
    this.prices = [...world.prices];
    this.subscription = freshSubscription(this.newId("sub"), world.collection);
    for (const [series, last] of Object.entries(counters)) {
      this.#series.set(series, { last, lastIssuedOn: "2000-01-01" });
    }
  }

  newId(kind = "id"): string {
    this.#ids += 1;
    return `${kind}_${String(this.#ids).padStart(6, "0")}`;
  }

  /** The same tenant in another world, from here on. */
  fork(): MemoryBilling {
    const twin = new MemoryBilling(this.world, this.today);
    twin.#ids = this.#ids;
    const { issuedOn, prices, subscription, items, hasUsedTrial } = this;
    Object.assign(twin, { issuedOn, prices: [...prices], subscription, items, hasUsedTrial });
    twin.documents.push(...this.documents);
    twin.transitions.push(...this.transitions);
    twin.entries.push(...this.entries);
    for (const [id, invoice] of this.invoices) twin.invoices.set(id, invoice);
    for (const [id, segment] of this.segments) twin.segments.set(id, segment);
    for (const [id, payment] of this.payments) twin.payments.set(id, payment);
    for (const [day, seats] of this.seatsOn) twin.seatsOn.set(day, seats);
    for (const [id, series] of this.#series) twin.#series.set(id, series);
    return twin;
  }

  get balance(): Minor {
    return this.entries.reduce((sum, { amount }) => sum + amount, 0n);
  }

  scene(date: Day = this.today): Scene {
    const { today, issuedOn, world } = this;
    const { rates } = world;
    const newId = () => this.newId();
    return { date, today, issuedOn, ...pricesFrom(this.prices), rates, newId };
  }

  /** The state as the store loads it: running segments, and invoices that are open, running or named. */
  load(invoiceIds: readonly string[] = []): BillingState {
    const { currency, treatment } = this.world;
    const { id, periodStart } = this.subscription;
    const segments = [...this.segments.values()]
      .filter((s) => s.subscriptionId === id && s.from < s.to)
      .filter(({ to }) => periodStart === null || to > periodStart);
    const lineIds = new Set(segments.map(({ lineId }) => lineId));
    const payments = [...this.payments.values()]
      .filter(({ provider }) => provider === "razorpay")
      .map((payment) => ({ ...payment, amount: payment.amount - payment.disputed }))
      .filter(({ amount, refundedAmount }) => amount > refundedAmount);
    return {
      account: { currency, treatment, hasUsedTrial: this.hasUsedTrial },
      subscription: this.subscription,
      items: this.items,
      segments,
      invoices: [...this.invoices.values()].filter(
        ({ id, status, lines }) =>
          status === "open" || lines.some((l) => lineIds.has(l.id)) || invoiceIds.includes(id),
      ),
      payments,
      creditBalance: this.balance,
    };
  }

  #number(document: PlannedDocument): Numbered {
    if (document.kind === "refund") return { ...document, on: this.today, number: null };
    const name = document.kind === "invoice" ? "INV" : "CRN";
    const key = `${name}/${financialYear(this.issuedOn)}`;
    const { last, lastIssuedOn } = this.#series.get(key) ?? { last: 0, lastIssuedOn: "" };
    const on = laterOf(lastIssuedOn, this.issuedOn);
    this.#series.set(key, { last: last + 1, lastIssuedOn: on });
    return { ...document, on, number: `${key}/${String(last + 1).padStart(6, "0")}` };
  }

  /** Keeps what came of a step. */
  keep(before: BillingState, outcome: Outcome): void {
    const { state, documents, transitions, creditEntries, manualRefundDue } = outcome;
    const subscriptionId = state.subscription.id;
    for (const { id } of before.segments) {
      const old = this.segments.get(id);
      if (old) this.segments.set(id, { ...old, to: old.from });
    }
    for (const segment of state.segments) {
      this.segments.set(segment.id, { ...segment, subscriptionId });
    }
    for (const invoice of state.invoices) this.invoices.set(invoice.id, invoice);
    for (const { id, refundedAmount } of state.payments) {
      const old = this.payments.get(id);
      if (old) this.payments.set(id, { ...old, refundedAmount });
    }
    this.subscription = state.subscription;
    this.#noteSeats(state.items);
    this.items = state.items;
    this.hasUsedTrial = state.account.hasUsedTrial;
    this.documents.push(...documents.map((document) => this.#number(document)));
    this.transitions.push(...transitions);
    this.entries.push(...creditEntries);
    this.manualRefundDue = manualRefundDue;
  }

  #noteSeats(items: BillingState["items"]): void {
    const seatsOf = (all: BillingState["items"]) =>
      all.find(({ product }) => product === "extra_seat")?.quantity ?? 0;
    const more = Math.max(seatsOf(items) - seatsOf(this.items), 0);
    this.seatsOn.set(this.today, (this.seatsOn.get(this.today) ?? seatsOf(this.items)) + more);
  }

  /** Lets it be another day. */
  moveTo(day: Day): void {
    this.today = day;
    this.issuedOn = laterOf(this.issuedOn, day);
    this.#noteSeats(this.items);
  }

  /** Runs what is due by today, in one batch. */
  catchUp(): void {
    let state = this.load();
    for (;;) {
      const outcome = runNextDue(state, (date) => this.scene(date), this.today);
      if (!outcome) return;
      this.keep(state, outcome);
      state = outcome.state;
    }
  }

  preview(command: Command, date: Day = this.today): Outcome {
    return plan(this.load(), command, this.scene(date));
  }

  /** Throws BillingRefusal, and then nothing has happened. */
  apply(command: Command, date: Day = this.today, invoiceIds: readonly string[] = []): Outcome {
    const before = this.load(invoiceIds);
    const outcome = plan(before, command, this.scene(date));
    this.keep(before, outcome);
    return outcome;
  }

  /** A new subscription after the end of the last. */
  startAnew(): void {
    const { world, today } = this;
    const fresh = freshSubscription(this.newId("sub"), world.collection);
    this.subscription = { ...fresh, statusSince: today };
    this.items = [];
  }

  #sendBack(refund: Omit<Refund, "id" | "isFromCredit">): void {
    const planned = { id: this.newId(), isFromCredit: false, ...refund };
    this.documents.push(this.#number({ kind: "refund", refund: planned }));
  }

  /** Money arrives for an invoice; what is too much goes back. */
  receive(
    invoiceId: string,
    amount: Minor,
    provider: MemoryPayment["provider"] = "razorpay",
    id = this.newId("pay"),
  ): void {
    if (this.payments.has(id)) return;
    const open = this.invoices.get(invoiceId)?.openAmount ?? 0n;
    const applied = smallerOf(open, amount);
    if (applied > 0n)
      this.apply({ do: "settle", invoiceId, amount: applied }, this.today, [invoiceId]);
    const refundedAmount = amount - applied;
    const capturedAt = new Date(Date.parse(this.today) + this.payments.size);
    const row = { id, invoiceId, amount, refundedAmount, capturedAt, receivedOn: this.today };
    this.payments.set(id, { ...row, provider, applied, disputed: 0n });
    if (refundedAmount === 0n) return;
    const reason = applied === 0n ? "duplicate_payment" : "overpayment";
    this.#sendBack({ paymentId: id, invoiceId, amount: refundedAmount, reason });
  }

  /** Money arrives for a quote that went stale: all of it goes back. */
  refuseMoney(amount: Minor): void {
    const id = this.newId("pay");
    const capturedAt = new Date(Date.parse(this.today) + this.payments.size);
    const row = { id, invoiceId: null, amount, refundedAmount: amount, capturedAt };
    this.payments.set(id, {
      ...{ ...row, receivedOn: this.today },
      ...{ provider: "razorpay", applied: 0n, disputed: 0n },
    });
    this.#sendBack({ paymentId: id, invoiceId: null, amount, reason: "stale_quote" });
  }

  /** A customer's bank takes back what is left of a payment. */
  loseDispute(paymentId: string): void {
    const payment = this.payments.get(paymentId);
    if (!payment?.invoiceId || payment.disputed > 0n) return;
    const disputed = payment.amount - payment.refundedAmount;
    const reopened = smallerOf(payment.applied, disputed);
    this.payments.set(paymentId, { ...payment, disputed, applied: payment.applied - reopened });
    const { invoiceId } = payment;
    if (reopened === 0n) return;
    this.apply({ do: "dispute_lost", invoiceId, amount: reopened }, this.today, [invoiceId]);
  }

  openInvoices(): Invoice[] {
    return [...this.invoices.values()].filter(({ status }) => status === "open");
  }
}

/** What has to be paid before a change exists. */
export function dueFor({ documents }: Pick<Outcome, "documents">): Minor {
  return documents.reduce(
    (sum, document) => sum + (document.kind === "invoice" ? document.invoice.amountDue : 0n),
    0n,
  );
}
