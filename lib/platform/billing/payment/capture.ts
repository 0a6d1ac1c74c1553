import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { auditLog, changeQuotes, gatewayOrders, payments, refunds } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { type Minor, smallerOf } from "@/lib/core/money";
import { type Billing, inBilling } from "../in-billing";
import { applyFresh, getQuote, isFresh } from "../quote/apply-quote";
import { noteDifference } from "../reconcile/difference";
import { announce, type BillingActor } from "../store/announce";
import { noteAttempt } from "./attempt";
import { findOrder, lockOrder, type OrderRow } from "./order";

/** A captured payment as the gateway reports it. */
export type CapturedPayment = {
  id: string;
  orderId: string;
  amount: Minor;
  currency: string;
  method: string;
  fee: Minor | null;
  tax: Minor | null;
  capturedAt: Date;
};

type FirstOutcome =
  | { kind: "applied"; invoiceId: string }
  /** Nothing to pay (any more): on its way back to the customer. */
  | {
      kind: "refunded";
      reason: RefundReason;
      amount: Minor;
    }
  /** Not as ordered; set aside for a person. */
  | { kind: "quarantined"; why: string };

export type CaptureOutcome =
  | FirstOutcome
  /** Taken note of before, by a webhook perhaps: nothing is done again, and this is what became of it. */
  | { kind: "known"; became: FirstOutcome }
  | { kind: "unknown_order" };

/** Why a payment goes back in full. */
const SENT_BACK = ["stale_quote", "duplicate_payment", "superseded_order"] as const;
type RefundReason = (typeof SENT_BACK)[number];

type PaymentRow = typeof payments.$inferSelect;
const GATEWAY: BillingActor = { actor: "system" };

async function storePayment(
  billing: Billing,
  order: OrderRow,
  captured: CapturedPayment,
  quarantine: string | null,
): Promise<PaymentRow> {
  const { id: providerPaymentId, orderId, method, amount, fee, tax, capturedAt } = captured;
  const fields = {
    tenantId: order.tenantId,
    orderId,
    invoiceId: order.invoiceId,
    quoteId: order.quoteId,
    method,
    amount,
    currency: order.currency,
    status: "captured" as const,
    receivedOn: billing.today,
    ...{ fee, tax, capturedAt, quarantine },
  };
  const [row] = await billing.tx
    .insert(payments)
    .values({ ...fields, provider: "razorpay", providerPaymentId, createdAt: billing.now })
    .onConflictDoUpdate({ target: [payments.provider, payments.providerPaymentId], set: fields })
    .returning();
  if (!row) throw new Error("The payment was not stored");
  return row;
}

async function sendAllBack(
  billing: Billing,
  payment: PaymentRow,
  reason: RefundReason,
): Promise<CaptureOutcome> {
  const { id: paymentId, invoiceId, amount } = payment;
  await billing.tx
    .update(payments)
    .set({ refundedAmount: amount })
    .where(eq(payments.id, paymentId));
  const refund = { id: uuidv7(), paymentId, invoiceId, amount, reason };
  billing.sendBack(refund);
  if (reason === "stale_quote") {
    const { tx, tenant, today, now } = billing;
    const about = { tenantId: tenant.id, on: today, refundId: refund.id };
    await announce(tx, "billing.quote-stale-refunded", about, paymentId, now);
  }
  return { kind: "refunded", reason, amount };
}

/** Settles an invoice; what is more than its open amount goes back. */
async function settle(billing: Billing, payment: PaymentRow, invoiceId: string) {
  const { tx, tenant, today, now } = billing;
  const open = billing.state.invoices.find(({ id }) => id === invoiceId)?.openAmount ?? 0n;
  const applied = smallerOf(open, payment.amount);
  const excess = payment.amount - applied;
  await billing.apply({ do: "settle", invoiceId, amount: applied }, GATEWAY);
  await tx
    .update(payments)
    .set({ invoiceId, appliedAmount: applied, refundedAmount: excess })
    .where(eq(payments.id, payment.id));
  if (excess > 0n) {
    billing.sendBack({ paymentId: payment.id, invoiceId, amount: excess, reason: "overpayment" });
  }
  const about = { tenantId: tenant.id, on: today, invoiceId, paymentId: payment.id };
  await announce(tx, "billing.payment-received", about, payment.id, now);
}

async function payInvoice(
  billing: Billing,
  payment: PaymentRow,
  order: OrderRow,
  invoiceId: string,
): Promise<CaptureOutcome> {
  const invoice = billing.state.invoices.find(({ id }) => id === invoiceId);
  if (!invoice || invoice.openAmount === 0n) {
    return sendAllBack(billing, payment, "duplicate_payment");
  }
  if (order.status === "superseded") return sendAllBack(billing, payment, "superseded_order");
  await settle(billing, payment, invoiceId);
  return { kind: "applied", invoiceId };
}

async function payQuote(
  billing: Billing,
  payment: PaymentRow,
  quoteId: string,
): Promise<CaptureOutcome> {
  const quote = await getQuote(billing, quoteId);
  if (!isFresh(billing, quote)) {
    if (quote.state === "open") {
      await billing.tx
        .update(changeQuotes)
        .set({ state: "stale" })
        .where(eq(changeQuotes.id, quoteId));
    }
    return sendAllBack(billing, payment, "stale_quote");
  }
  const { documents } = await applyFresh(billing, quote, { actor: quote.askedBy });
  const issued = documents.find((document) => document.kind === "invoice");
  if (issued?.kind !== "invoice") throw new Error(`Quote ${quoteId} was paid and bills nothing`);
  await settle(billing, payment, issued.invoice.id);
  return { kind: "applied", invoiceId: issued.invoice.id };
}

function faultOf(order: OrderRow, captured: CapturedPayment): string | null {
  if (captured.currency !== order.currency) return `paid in ${captured.currency}`;
  if (captured.amount !== order.amount) return `paid ${captured.amount} instead of ${order.amount}`;
  return null;
}

/** Alerts staff to money that came otherwise than it was ordered. */
async function setAside(
  { tx, tenant, now }: Billing,
  order: OrderRow,
  { id: entityId, amount, currency }: CapturedPayment,
  why: string,
): Promise<CaptureOutcome> {
  const ordered = { amount: Number(order.amount), currency: order.currency };
  const details = {
    why,
    orderId: order.orderId,
    ordered,
    paid: { amount: Number(amount), currency },
  };
  await tx.insert(auditLog).values({
    actor: "system",
    action: "billing.quarantined",
    tenantId: tenant.id,
    after: { paymentId: entityId, ...details },
    createdAt: now,
  });
  await noteDifference(tx, { kind: "amount", entityId, tenantId: tenant.id, details }, now);
  return { kind: "quarantined", why };
}

/** What became of a payment when it was first heard of. */
async function firstOutcomeOf(tx: ControlTransaction, payment: PaymentRow): Promise<FirstOutcome> {
  const { id, quarantine, invoiceId, appliedAmount, amount } = payment;
  if (quarantine) return { kind: "quarantined", why: quarantine };
  if (invoiceId && appliedAmount > 0n) return { kind: "applied", invoiceId };
  const [refund] = await tx
    .select({ reason: refunds.reason })
    .from(refunds)
    .where(and(eq(refunds.paymentId, id), inArray(refunds.reason, [...SENT_BACK])));
  const reason = SENT_BACK.find((known) => known === refund?.reason);
  return reason
    ? { kind: "refunded", reason, amount }
    : { kind: "quarantined", why: "neither applied nor sent back" };
}

async function applyTo(
  billing: Billing,
  order: OrderRow,
  captured: CapturedPayment,
): Promise<CaptureOutcome> {
  const { tx } = billing;
  const [known] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, captured.id)))
    .for("update");
  if (known && (known.status === "captured" || known.status === "refunded")) {
    return { kind: "known", became: await firstOutcomeOf(tx, known) };
  }
  const fault = faultOf(order, captured);
  await noteAttempt(tx, order, { ...captured, status: "captured" }, billing.now);
  const payment = await storePayment(billing, order, captured, fault);
  if (fault) return setAside(billing, order, captured, fault);
  if (order.status !== "superseded") {
    await tx.update(gatewayOrders).set({ status: "paid" }).where(eq(gatewayOrders.id, order.id));
  }
  if (order.quoteId) return payQuote(billing, payment, order.quoteId);
  if (order.invoiceId) return payInvoice(billing, payment, order, order.invoiceId);
  return { kind: "unknown_order" };
}

/**
 * Takes note of a captured payment: applies what it was for exactly once, or sends it back. Called by
 * the checkout's return, by webhooks and by reconciliation, in any order and any number of times. `now`
 * is billing's time.
 */
export async function applyCapture(captured: CapturedPayment, now: Date): Promise<CaptureOutcome> {
  const found = await findOrder(controlDb(), captured.orderId);
  if (!found) return { kind: "unknown_order" };
  const invoiceIds = found.invoiceId ? [found.invoiceId] : [];
  return inBilling(
    found.tenantId,
    now,
    GATEWAY,
    async (billing) => {
      const order = await lockOrder(billing.tx, captured.orderId);
      return order ? applyTo(billing, order, captured) : { kind: "unknown_order" };
    },
    { invoiceIds },
  );
}
