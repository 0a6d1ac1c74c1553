import type { SubscriptionStatus } from "@/lib/core/context";
import { type Minor, smallerOf } from "@/lib/core/money";
import { type Day, daysBetween, laterOf } from "./day";
import { compareProducts } from "./product";
import { chargeForDays } from "./proration";
import type {
  BillingState,
  CreditEntry,
  CreditNote,
  CreditNoteLine,
  Invoice,
  InvoiceLine,
  Item,
  Outcome,
  Payment,
  PlannedDocument,
  Refund,
  Scene,
  Segment,
  Subscription,
  Transition,
} from "./state";
import { addTaxes, isTimeBarred, NO_TAX, taxCredited, taxOn, taxTotal } from "./tax";

/** Smaller amounts than the gateway's minimum of 1.00 are not collected. */
const SMALLEST_PAYMENT = 100n;

/** A period that lines are charged in. */
export type Period = { start: Day; end: Day };

/** A product to be charged from a day to the end of its period. */
export type Charge = { product: Item["product"]; quantity: number; fullPrice: Minor; from: Day };

type Giving = { segment: Segment; from: Day };

/**
 * A change being worked out: starts as the state before, collects documents, becomes the outcome.
 * Nothing outside is touched; the same state, command and scene always make the same outcome, ids aside.
 */
export class Draft {
  account: BillingState["account"];
  subscription: Subscription;
  items: Item[];
  segments: Segment[];
  invoices: Invoice[];
  payments: Payment[];
  creditBalance: Minor;
  manualRefundDue: Minor = 0n;
  readonly #documents: PlannedDocument[] = [];
  readonly #transitions: Transition[] = [];
  readonly #entries: CreditEntry[] = [];

  constructor(
    state: BillingState,
    readonly scene: Scene,
  ) {
    this.account = state.account;
    this.subscription = { ...state.subscription };
    this.items = [...state.items];
    this.segments = [...state.segments];
    this.invoices = [...state.invoices];
    this.payments = [...state.payments];
    this.creditBalance = state.creditBalance;
  }

  outcome(): Outcome {
    const { account, subscription, items, segments, invoices, payments, creditBalance } = this;
    return {
      state: {
        account,
        subscription,
        items,
        segments,
        invoices,
        payments,
        creditBalance,
      },
      documents: this.#documents,
      transitions: this.#transitions,
      creditEntries: this.#entries,
      manualRefundDue: this.manualRefundDue,
    };
  }

  /** Changes what the subscription is and makes open quotes stale. */
  set(fields: Partial<Subscription>): void {
    this.subscription = {
      ...this.subscription,
      ...fields,
      version: this.subscription.version + 1,
    };
  }

  /** Notes a change of state. The version stays: a quote survives an overdue invoice. */
  transition(to: SubscriptionStatus, why: string, on: Day = this.scene.date): void {
    this.#transitions.push({ on, from: this.subscription.status, to, why });
    this.subscription = { ...this.subscription, status: to, statusSince: on };
  }

  #enter(kind: CreditEntry["kind"], amount: Minor, documentId: string): void {
    if (amount === 0n) return;
    this.creditBalance += amount;
    this.#entries.push({ kind, amount, documentId, on: this.scene.date });
  }

  #replaceInvoice(id: string, fields: Partial<Invoice>): void {
    this.invoices = this.invoices.map((invoice) =>
      invoice.id === id ? { ...invoice, ...fields } : invoice,
    );
  }

  /** What a line has left to be credited. */
  static uncredited(line: InvoiceLine): Minor {
    return line.amount - line.credited;
  }

  #creditLine({ segment, from }: Giving, line: InvoiceLine): CreditNoteLine {
    const { periodStart, periodDays, fullPrice, to } = segment;
    const worth = chargeForDays(
      fullPrice,
      daysBetween(periodStart, from),
      daysBetween(periodStart, to),
      periodDays,
    );
    const left = Draft.uncredited(line);
    const amount = smallerOf(worth, left);
    return {
      line,
      from,
      to,
      amount,
      ...taxCredited(line, line.credited, line.credited + amount),
      isGoodwill: false,
      isClamped: amount < worth,
    };
  }

  /**
   * Gives up days: of each segment those from its `from` on. One credit note for each invoice that
   * billed them, in the order of the invoices, lines in the order of the documents.
   */
  giveUp(given: readonly Giving[], reason: CreditNote["reason"]): void {
    const ended = given.filter(({ segment, from }) => from < segment.to);
    for (const invoice of [...this.invoices]) {
      const lines = invoice.lines.flatMap((line) =>
        ended
          .filter(({ segment }) => segment.lineId === line.id)
          .map((giving) => this.#creditLine(giving, line)),
      );
      this.issueCreditNote(invoice.id, lines, reason);
    }
    const ends = new Map(ended.map(({ segment, from }) => [segment.id, from]));
    this.segments = this.segments
      .map((segment) => ({ ...segment, to: ends.get(segment.id) ?? segment.to }))
      .filter(({ from, to }) => from < to);
  }

  /** Issues a credit note: takes it off its invoice's open amount first; the rest becomes credit. */
  issueCreditNote(
    invoiceId: string,
    given: readonly CreditNoteLine[],
    reason: CreditNote["reason"],
  ): void {
    const invoice = this.invoices.find(({ id }) => id === invoiceId);
    const worth = given.filter(({ amount }) => amount > 0n);
    if (!invoice || worth.length === 0) return;
    const { issuedOn } = this.scene;
    const isBarred = isTimeBarred(invoice.issuedOn, issuedOn);
    const lines = worth.map((line) => (isBarred ? { ...line, ...NO_TAX } : line));
    const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0n);
    const tax = addTaxes(lines);
    const total = subtotal + taxTotal(tax);
    const appliedToInvoice = smallerOf(total, invoice.openAmount);
    const toBalance = total - appliedToInvoice;
    const id = this.scene.newId();
    const credited = new Map(lines.map(({ line, amount }) => [line.id, amount]));
    this.#replaceInvoice(invoice.id, {
      lines: invoice.lines.map((line) => ({
        ...line,
        credited: line.credited + (credited.get(line.id) ?? 0n),
      })),
    });
    this.#documents.push({
      kind: "credit_note",
      creditNote: {
        id,
        invoiceId: invoice.id,
        reason,
        gst: isBarred ? "time_barred" : "normal",
        issuedOn,
        lines,
        subtotal,
        ...tax,
        total,
        appliedToInvoice,
        toBalance,
      },
    });
    this.reduceOpen(invoice.id, appliedToInvoice);
    this.#enter("credit_note", toBalance, id);
  }

  /** Takes something off an invoice's open amount; a rest below the smallest payment is written off. */
  reduceOpen(invoiceId: string, amount: Minor): void {
    const invoice = this.invoices.find(({ id }) => id === invoiceId);
    if (!invoice || amount === 0n) return;
    const rest = invoice.openAmount - amount;
    const writtenOff = rest < SMALLEST_PAYMENT ? rest : 0n;
    const openAmount = rest - writtenOff;
    this.#replaceInvoice(invoiceId, {
      openAmount,
      writeoff: invoice.writeoff + writtenOff,
      ...(openAmount === 0n && { status: "paid" as const, paidOn: this.scene.date }),
    });
  }

  /** Opens an invoice again for money that was taken back, unless it is too little to be paid. */
  reopen(invoiceId: string, amount: Minor): void {
    const invoice = this.invoices.find(({ id }) => id === invoiceId);
    if (!invoice) return;
    const openAmount = invoice.openAmount + amount;
    if (openAmount < SMALLEST_PAYMENT) {
      // Nobody could pay it: what is that small is given up at once.
      this.#replaceInvoice(invoiceId, { writeoff: invoice.writeoff + amount });
      return;
    }
    this.#replaceInvoice(invoiceId, {
      status: "open",
      openAmount,
      // What is open already stays due when it was: a dispute buys no time.
      dueOn: invoice.status === "open" ? invoice.dueOn : this.scene.date,
      paidOn: null,
    });
  }

  /** Gives up on what is still open. */
  writeOffOpenInvoices(): void {
    this.invoices = this.invoices.map((invoice) =>
      invoice.status === "open" ? { ...invoice, status: "uncollectible" } : invoice,
    );
  }

  #nextLane({ product, from, end }: { product: Item["product"]; from: Day; end: Day }): number {
    const taken = this.segments
      .filter((s) => s.product === product && s.from < end && s.to > from)
      .map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    return lane;
  }

  /**
   * Bills products to the end of a period, spends credit and issues the invoice. Nothing to charge, no
   * invoice. `dueOn` is the day it must be paid by.
   */
  bill(
    charges: readonly Charge[],
    period: Period,
    about: { reason: Invoice["reason"]; dueOn: Day },
  ): void {
    const periodDays = daysBetween(period.start, period.end);
    const charged = charges
      .filter(({ fullPrice, from }) => fullPrice > 0n && from < period.end)
      .sort((a, b) => compareProducts(a.product, b.product));
    if (charged.length === 0) return;
    const lines = charged.map(({ product, quantity, fullPrice, from }): InvoiceLine => {
      const begin = daysBetween(period.start, from);
      const amount = chargeForDays(fullPrice, begin, periodDays, periodDays);
      const line = {
        id: this.scene.newId(),
        product,
        quantity,
        from,
        to: period.end,
        days: periodDays - begin,
        periodStart: period.start,
        periodDays,
        fullPrice,
        amount,
        credited: 0n,
        ...taxOn(amount, this.scene.rates),
      };
      this.segments.push({
        id: this.scene.newId(),
        product,
        lane: this.#nextLane({ product, from, end: period.end }),
        from,
        to: period.end,
        quantity,
        periodStart: period.start,
        periodDays,
        fullPrice,
        lineId: line.id,
      });
      return line;
    });
    this.#issueInvoice(lines, period, about);
  }

  #issueInvoice(
    lines: readonly InvoiceLine[],
    period: Period,
    about: { reason: Invoice["reason"]; dueOn: Day },
  ): void {
    const { date, issuedOn, rates } = this.scene;
    const { currency, treatment } = this.account;
    const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0n);
    const tax = addTaxes(lines);
    const total = subtotal + taxTotal(tax);
    const creditApplied = smallerOf(this.creditBalance, total);
    const rest = total - creditApplied;
    const writeoff = rest < SMALLEST_PAYMENT ? rest : 0n;
    const amountDue = rest - writeoff;
    const invoice: Invoice = {
      id: this.scene.newId(),
      ...about,
      status: amountDue === 0n ? "paid" : "open",
      billingDate: date,
      issuedOn,
      periodStart: period.start,
      periodEnd: period.end,
      treatment,
      currency,
      rates,
      lines,
      subtotal,
      ...tax,
      total,
      creditApplied,
      writeoff,
      amountDue,
      openAmount: amountDue,
      paidOn: amountDue === 0n ? date : null,
    };
    this.invoices.push(invoice);
    this.#documents.push({ kind: "invoice", invoice });
    this.#enter("applied", -creditApplied, invoice.id);
  }

  /** Asks for money to be sent back to the payment it came with. */
  refund(payment: Payment, refund: Pick<Refund, "amount" | "reason" | "isFromCredit">): void {
    const id = this.scene.newId();
    const { id: paymentId, invoiceId } = payment;
    this.#documents.push({ kind: "refund", refund: { id, paymentId, invoiceId, ...refund } });
    this.payments = this.payments.map((one) =>
      one.id === paymentId ? { ...one, refundedAmount: one.refundedAmount + refund.amount } : one,
    );
    if (refund.isFromCredit) this.#enter("refunded", -refund.amount, id);
  }

  /** First day from `date` on which a product is not billed already, be it by a tier or by itself. */
  firstFreeDay(isBilledBy: (product: Item["product"]) => boolean, date: Day): Day {
    return this.segments
      .filter((s) => isBilledBy(s.product) && s.from <= date && s.to > date)
      .reduce((day, { to }) => laterOf(day, to), date);
  }
}
