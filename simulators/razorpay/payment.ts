import { z } from "zod";
import type { Account } from "./account";
import type { ErrorFacts, PaymentEntity } from "./entity";
import { newIdentifier } from "./identifier";
import { type Instrument, NO_ERROR } from "./instrument";
import { readInput } from "./order";
import { badRequest, Refusal } from "./refusal";
import type { Stored } from "./store";

const captureInput = z.object({ amount: z.int(), currency: z.string() });

/** 2 % and 18 % GST on it; the service's `fee` includes its `tax`. */
function chargesOn(amount: number): { fee: number; tax: number } {
  const base = Math.round(amount / 50);
  const tax = Math.round((base * 18) / 100);
  return { fee: base + tax, tax };
}

/** Text of the service for an order that has its money. */
export const alreadyPaid = (): Refusal =>
  new Refusal(400, {
    code: "BAD_REQUEST_ERROR",
    description: "Payment already done for this order.",
    source: "business",
    step: "payment_initiation",
    reason: "order_already_paid",
  });

/** A try to pay an order; nothing is authorised yet. */
export function startPayment(
  account: Account,
  order: Stored<"orders">,
  instrument: Instrument,
  payer: { amount?: number; currency?: string; email?: string; contact?: string; tokenId?: string },
): Stored<"payments"> {
  const { entity: of } = order;
  const isCard = instrument.method === "card";
  const entity: PaymentEntity = {
    id: newIdentifier("pay_"),
    entity: "payment",
    amount: payer.amount ?? of.amount,
    currency: payer.currency ?? of.currency,
    status: "created",
    order_id: of.id,
    invoice_id: null,
    international: of.currency !== "INR",
    method: instrument.method,
    amount_refunded: 0,
    refund_status: null,
    captured: false,
    description: null,
    card_id: isCard ? newIdentifier("card_") : null,
    bank: isCard || instrument.method === "upi" ? null : "HDFC",
    wallet: null,
    vpa: instrument.method === "upi" ? (instrument.vpa ?? "success@razorpay") : null,
    email: payer.email ?? "payer@example.com",
    contact: payer.contact ?? "+919876543210",
    notes: of.notes,
    fee: null,
    tax: null,
    ...NO_ERROR,
    acquirer_data: {},
    created_at: account.clock.seconds(),
    ...(of.customer_id && { customer_id: of.customer_id }),
    ...(payer.tokenId && { token_id: payer.tokenId }),
  };
  of.attempts += 1;
  if (of.status === "created") of.status = "attempted";
  account.store.put("orders", order);
  const payment = { id: entity.id, entity, capturedAt: null };
  account.store.put("payments", payment);
  return payment;
}

export function failPayment(
  account: Account,
  payment: Stored<"payments">,
  because: ErrorFacts,
): void {
  Object.assign(payment.entity, because, { status: "failed" });
  account.store.put("payments", payment);
  account.emit("payment.failed", { payment: payment.entity });
}

/** Takes the money into the account; the order is paid with that. */
function settleCapture(account: Account, payment: Stored<"payments">): void {
  const { entity } = payment;
  const order = account.get("orders", entity.order_id);
  Object.assign(entity, { status: "captured", captured: true, ...chargesOn(entity.amount) });
  payment.capturedAt = account.clock.now();
  order.entity.amount_paid += entity.amount;
  order.entity.amount_due = Math.max(0, order.entity.amount - order.entity.amount_paid);
  if (order.entity.amount_due === 0) order.entity.status = "paid";
  account.store.put("payments", payment);
  account.store.put("orders", order);
  account.emit("payment.captured", { payment: entity });
  if (order.entity.status === "paid") {
    account.emit("order.paid", { payment: entity, order: order.entity });
  }
}

/**
 * The bank has said yes. Captured by itself when the order says so, is not paid yet and the yes is not
 * too late; else it waits for a capture and goes back in the end.
 */
export function authorizePayment(
  account: Account,
  payment: Stored<"payments">,
  { isForced = false, isCaptured = true } = {},
): void {
  const { entity } = payment;
  const { entity: order, terms } = account.get("orders", entity.order_id);
  Object.assign(entity, NO_ERROR, { status: "authorized" });
  entity.acquirer_data =
    entity.method === "upi"
      ? { rrn: String(entity.created_at).padStart(12, "0") }
      : { auth_code: entity.id.slice(-6) };
  account.store.put("payments", payment);
  account.emit("payment.authorized", { payment: entity });
  const minutesLate = (account.clock.seconds() - entity.created_at) / 60;
  const mayCapture =
    isCaptured && terms.isCapturedByItself && minutesLate <= terms.automaticMinutes;
  if (mayCapture && (order.status !== "paid" || isForced)) settleCapture(account, payment);
  else account.schedule("give-back", payment.id, terms.manualMinutes);
}

/** POST /payments/:id/capture */
export function capturePayment(account: Account, id: string, body: unknown): PaymentEntity {
  const payment = account.get("payments", id);
  const { amount, currency } = readInput(captureInput, body);
  const { entity } = payment;
  if (entity.captured) throw badRequest("This payment has already been captured");
  if (entity.status !== "authorized") {
    throw badRequest(
      "Only payments which have been authorized and not yet captured can be captured",
    );
  }
  if (amount !== entity.amount || currency !== entity.currency) {
    throw badRequest("Capture amount must be equal to the amount authorized", "amount");
  }
  if (account.get("orders", entity.order_id).entity.status === "paid") throw alreadyPaid();
  settleCapture(account, payment);
  return entity;
}
