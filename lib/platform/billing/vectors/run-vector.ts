import { and, desc, eq, gt } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import {
  exchangeRates,
  gatewayOrders,
  invoiceLines,
  numberSeries,
  payments,
  subscriptionBilling,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { changePrice } from "@/lib/platform/catalog/change-price";
import type { Product } from "@/lib/platform/catalog/price-book";
import { localDay } from "../engine/day";
import type { Command } from "../engine/plan";
import { BillingRefusal } from "../engine/refusal";
import type { Outcome } from "../engine/state";
import { ensureCurrent } from "../ensure-current";
import { inBilling } from "../in-billing";
import { recordBankTransfer } from "../payment/bank-transfer";
import { applyCapture } from "../payment/capture";
import { loseDispute } from "../payment/dispute";
import { type OrderRow, openOrder } from "../payment/order";
import { applyQuote } from "../quote/apply-quote";
import { makeQuote, type Quote, type QuotedCommand } from "../quote/make-quote";
import type { BillingActor } from "../store/announce";
import { loadCreditBalance } from "../store/load-state";
import type { Vector, VectorStep } from "./format";
import { invoiceRefs, readDocuments, readTimeline } from "./read-result";

const STAFF: BillingActor = { actor: "staff:vectors" };
/** Invoices that are issued without being paid first. */
const UNGATED = ["renewal", "trial_end", "reactivation"];

type Json = Record<string, unknown>;
type Step<Do extends VectorStep["do"]> = Extract<VectorStep, { do: Do }>;

/** An instant of a vector: a plain day is its noon in the tenant's time zone. */
function instantOf(at: string, timeZone: string): Date {
  if (at.includes("T")) return new Date(at);
  return new Date(`${at}T12:00:00${timeZone === "UTC" ? "Z" : "+05:30"}`);
}

type ChangeStep = Omit<Step<"change">, "at"> | Omit<Step<"purchase">, "at">;

/** The command of a step; catalogue codes are checked by the engine's own tables. */
function commandOf(step: ChangeStep): QuotedCommand {
  if (step.do === "purchase") {
    const { do: _, ...selection } = step;
    return { do: "purchase", ...selection } as QuotedCommand;
  }
  const { seats_add: seatsAdd, ...change } = step;
  const given = Object.entries({ ...change, seatsAdd }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), by: "staff" } as QuotedCommand;
}

/** One vector, played through the engine on the database; knows the format and nothing else. */
class VectorRun {
  readonly #tenantId = uuidv7();
  readonly #quotes = new Map<string, Quote>();
  readonly #paidWith = new Map<string, OrderRow>();
  readonly #errors: Json[] = [];
  #manualRefundDue = 0n;
  #now = new Date(0);
  #payments = 0;

  constructor(readonly vector: Vector) {}

  #today(): string {
    return localDay(this.vector.given.tz, this.#now);
  }

  async #setUp(): Promise<void> {
    const { given } = this.vector;
    const slug = `v${this.#tenantId.replaceAll("-", "").slice(-20)}`;
    const db = controlDb();
    await db.insert(tenants).values({
      id: this.#tenantId,
      ...{ slug, skeleton: slug, legalName: this.vector.id, country: given.country },
      stateCode: given.country === "IN" ? given.state : null,
      taxTreatment: given.treatment,
      currency: given.currency,
      billingTz: given.tz,
      billingEmail: `${slug}@ilms.test`,
    });
    await db
      .insert(tenantSubscriptions)
      .values({ tenantId: this.#tenantId, status: "ACTIVE", tier: "FREE" });
    for (const [key, last] of Object.entries(given.counters)) {
      const [series = "", financialYear = ""] = key.split("/");
      await db
        .insert(numberSeries)
        .values({ series, financialYear, last, lastIssuedOn: "2000-01-01" });
    }
    if (given.fx_ppm !== undefined) {
      await db.insert(exchangeRates).values({
        currency: "USD",
        inrPpm: BigInt(given.fx_ppm),
        validFrom: "2000-01-01",
        enteredAt: new Date(0),
      });
    }
  }

  async #order(purpose: { invoiceId: string } | { quoteId: string }, amount: bigint) {
    const { currency } = this.vector.given;
    return controlDb().transaction((tx) =>
      openOrder(
        tx,
        this.#tenantId,
        purpose,
        { amount, currency },
        async () => ({ id: `order_${uuidv7()}` }),
        this.#now,
      ),
    );
  }

  async #capture(order: OrderRow, paymentId: string): Promise<void> {
    const outcome = await applyCapture(
      {
        id: paymentId,
        orderId: order.orderId,
        amount: order.amount,
        currency: order.currency,
        method: "card",
        fee: null,
        tax: null,
        capturedAt: new Date(this.#now.getTime() + this.#payments),
      },
      this.#now,
    );
    if (outcome.kind === "refunded" && outcome.reason === "stale_quote") {
      const refunded = Number(outcome.amount);
      const error = outcome.reason;
      this.#errors.push({ date: this.#today(), error, refunded_in_full: refunded });
    }
  }

  #newPaymentId(): string {
    this.#payments += 1;
    return `pay_${this.vector.id}_${this.#payments}`;
  }

  async #payInvoice(invoiceId: string, paymentId: string, amount?: bigint): Promise<void> {
    const known = this.#paidWith.get(paymentId);
    const [invoice] = await controlDb()
      .select({ open: subscriptionBilling.openAmount, due: subscriptionBilling.amountDue })
      .from(subscriptionBilling)
      .where(eq(subscriptionBilling.id, invoiceId));
    const open = invoice && invoice.open > 0n ? invoice.open : invoice?.due;
    const order = known ?? (await this.#order({ invoiceId }, amount ?? open ?? 0n));
    this.#paidWith.set(paymentId, order);
    await this.#capture(order, paymentId);
  }

  async #openUngated(): Promise<string[]> {
    const rows = await controlDb()
      .select({ id: subscriptionBilling.id, reason: subscriptionBilling.reason })
      .from(subscriptionBilling)
      .where(
        and(
          eq(subscriptionBilling.tenantId, this.#tenantId),
          eq(subscriptionBilling.status, "open"),
        ),
      );
    return rows.filter(({ reason }) => UNGATED.includes(reason)).map(({ id }) => id);
  }

  /** Runs the jobs of one moment and, for a tenant that pays by itself, pays what they issued. */
  async #runJobs(): Promise<void> {
    const before = await this.#openUngated();
    await ensureCurrent(this.#tenantId, this.#now);
    if (!this.vector.given.auto_pay) return;
    for (const invoiceId of await this.#openUngated()) {
      if (!before.includes(invoiceId)) await this.#payInvoice(invoiceId, this.#newPaymentId());
    }
  }

  async #subscription() {
    const [row] = await controlDb()
      .select()
      .from(tenantSubscriptions)
      .where(eq(tenantSubscriptions.tenantId, this.#tenantId))
      .orderBy(desc(tenantSubscriptions.createdAt))
      .limit(1);
    if (!row) throw new Error("The subscription is gone");
    return row;
  }

  /** Lets time pass, stopping on each day on which something is due. */
  async #advanceTo(moment: Date): Promise<void> {
    const { tz } = this.vector.given;
    for (;;) {
      const { nextDueOn, status } = await this.#subscription();
      if (!nextDueOn || status === "CANCELLED" || nextDueOn > localDay(tz, moment)) break;
      const due = instantOf(nextDueOn, tz);
      this.#now = due < moment ? due : moment;
      await this.#runJobs();
    }
    this.#now = moment;
  }

  async #buy(step: ChangeStep): Promise<void> {
    const quote = await makeQuote(this.#tenantId, commandOf(step), STAFF, this.#now);
    if (quote.amountDue === 0n) {
      await applyQuote(this.#tenantId, quote.id, STAFF, this.#now);
      return;
    }
    const order = await this.#order({ quoteId: quote.id }, quote.amountDue);
    await this.#capture(order, this.#newPaymentId());
  }

  async #apply(command: Command, invoiceIds: string[] = []): Promise<Outcome> {
    return inBilling(this.#tenantId, this.#now, STAFF, (billing) => billing.apply(command, STAFF), {
      invoiceIds,
    });
  }

  async #invoiceId(ref: string): Promise<string> {
    const refs = await invoiceRefs(this.#tenantId);
    for (const [id, name] of refs) if (name === ref) return id;
    throw new Error(`There is no ${ref}`);
  }

  async #pay(step: Step<"pay">): Promise<void> {
    const invoiceId = await this.#invoiceId(step.invoice);
    if (step.method === "razorpay") {
      const amount = step.amount === undefined ? undefined : BigInt(step.amount);
      await this.#payInvoice(invoiceId, step.payment_id ?? this.#newPaymentId(), amount);
      return;
    }
    const [invoice] = await controlDb()
      .select({ open: subscriptionBilling.openAmount })
      .from(subscriptionBilling)
      .where(eq(subscriptionBilling.id, invoiceId));
    const open = BigInt(step.amount ?? Number(invoice?.open ?? 0n));
    const transfer = {
      invoiceId,
      amount: open - BigInt(step.tds),
      utr: this.#newPaymentId(),
      receivedOn: this.#today(),
      tds: step.tds ? { amount: BigInt(step.tds), certificate: this.#newPaymentId() } : undefined,
    };
    await recordBankTransfer(this.#tenantId, transfer, STAFF, this.#now);
  }

  async #creditLine(step: Step<"credit_line">): Promise<void> {
    const invoiceId = await this.#invoiceId(step.invoice);
    const lines = await controlDb()
      .select({ id: invoiceLines.id, product: invoiceLines.product })
      .from(invoiceLines)
      .where(eq(invoiceLines.invoiceId, invoiceId));
    const lineId = lines.find(({ product }) => product === step.product)?.id ?? "";
    const amount = BigInt(step.amount);
    await this.#apply({ do: "credit_line", invoiceId, lineId, amount }, [invoiceId]);
  }

  async #loseDispute(step: Step<"dispute_lost">): Promise<void> {
    const invoiceId = await this.#invoiceId(step.invoice);
    const [payment] = await controlDb()
      .select({ id: payments.providerPaymentId })
      .from(payments)
      .where(and(eq(payments.invoiceId, invoiceId), gt(payments.appliedAmount, 0n)));
    await loseDispute(payment?.id ?? "", this.#now);
  }

  async #captureQuote({ quote: name }: Step<"capture">): Promise<void> {
    const quote = this.#quotes.get(name);
    if (!quote) throw new Error(`There is no quote ${name}`);
    const [known] = await controlDb()
      .select()
      .from(gatewayOrders)
      .where(eq(gatewayOrders.quoteId, quote.id));
    const order = known ?? (await this.#order({ quoteId: quote.id }, quote.amountDue));
    await this.#capture(order, this.#newPaymentId());
  }

  async #changePrice(step: Step<"price_change">): Promise<void> {
    await controlDb().transaction((tx) =>
      changePrice(tx, {
        product: step.product as Product,
        currency: this.vector.given.currency,
        unitAmount: BigInt(step.monthly),
        validFrom: step.effective,
        noticedOn: this.#today(),
      }),
    );
  }

  async #take(step: VectorStep): Promise<void> {
    switch (step.do) {
      case "advance":
        return;
      case "rerun_daily":
        return this.#runJobs();
      case "purchase":
        return this.#buy(step);
      case "change":
        if (step.when === "now") return this.#buy(step);
        await this.#apply(commandOf(step));
        return;
      case "start_trial":
        await this.#apply({ do: "start_trial", tier: step.tier, by: "staff" } as Command);
        return;
      case "convert":
        await this.#apply({ do: "convert" });
        return;
      case "cancel": {
        const outcome = await this.#apply({ ...step } as Command);
        this.#manualRefundDue = outcome.manualRefundDue;
        return;
      }
      case "uncancel":
        await this.#apply({ do: "uncancel" });
        return;
      case "pay":
        return this.#pay(step);
      case "credit_line":
        return this.#creditLine(step);
      case "price_change":
        return this.#changePrice(step);
      case "dispute_lost":
        return this.#loseDispute(step);
      case "quote": {
        const quote = await makeQuote(this.#tenantId, commandOf(step.change), STAFF, this.#now);
        this.#quotes.set(step.id, quote);
        return;
      }
      case "capture":
        return this.#captureQuote(step);
    }
  }

  /** A refusal as vectors write it: the limit that was hit, or what is refused in which state. */
  async #noteRefusal(step: VectorStep, error: unknown): Promise<void> {
    if (!(error instanceof AppError)) throw error;
    const date = this.#today();
    const isOfState = error.reason === "past_due" || error.reason === "invalid_transition";
    const { status } = await this.#subscription();
    const limit = error instanceof BillingRefusal ? error.limit : undefined;
    this.#errors.push({
      date,
      error: isOfState ? `${step.do} refused in ${status}` : error.reason,
      ...(limit !== undefined && { limit }),
    });
  }

  async play(): Promise<Json> {
    await this.#setUp();
    for (const step of this.vector.steps) {
      const moment = instantOf(step.at, this.vector.given.tz);
      await this.#advanceTo(moment);
      await this.#take(step).catch((error) => this.#noteRefusal(step, error));
    }
    const { status, tier, periodStart, periodEnd } = await this.#subscription();
    const isOver = status === "CANCELLED";
    const isPaid = periodStart !== null && !isOver;
    return {
      documents: await readDocuments(this.#tenantId),
      credit_balance: Number(await loadCreditBalance(controlDb(), this.#tenantId)),
      status,
      tier: isOver ? null : tier,
      period: isPaid ? [periodStart, periodEnd] : null,
      timeline: await readTimeline(this.#tenantId),
      ...(this.#errors.length > 0 && { errors: this.#errors }),
      ...(this.#manualRefundDue > 0n && { manual_refund_due: Number(this.#manualRefundDue) }),
    };
  }
}

/** Plays a vector on the database that is configured and returns what became of it, as vectors write it. */
export async function playVector(vector: Vector): Promise<Json> {
  return new VectorRun(vector).play();
}
