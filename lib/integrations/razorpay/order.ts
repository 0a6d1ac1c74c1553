import { z } from "zod";
import { call, idInPath } from "./connection";
import { paymentIn, type RazorpayPayment } from "./payment";
import { amountIn, amountOut, collectionOf, instantIn, notesIn, textIn } from "./wire";

/**
 * Five days, the longest there is. Spec section 9: a capture may arrive a day late and still be applied,
 * so what a bank authorises late is captured rather than given back.
 */
const EXPIRY_MINUTES = 7_200;

export const orderIn = z
  .object({
    id: z.string(),
    amount: amountIn,
    amount_paid: amountIn,
    amount_due: amountIn,
    currency: z.string(),
    receipt: textIn,
    status: z.enum(["created", "attempted", "paid"]),
    attempts: z.int(),
    notes: notesIn,
    customer_id: textIn,
    created_at: instantIn,
  })
  .transform((order) => ({
    id: order.id,
    amount: order.amount,
    amountPaid: order.amount_paid,
    amountDue: order.amount_due,
    currency: order.currency,
    receipt: order.receipt,
    status: order.status,
    attempts: order.attempts,
    notes: order.notes,
    customerId: order.customer_id,
    createdAt: order.created_at,
  }));

export type RazorpayOrder = z.output<typeof orderIn>;

/**
 * Opens an order of `amount` minor units (at least 100) whose payment is captured by itself. A repeated
 * call makes a second order: after an unknown outcome look with `findOrders` first. Throws RazorpayError.
 */
export async function createOrder(order: {
  amount: bigint;
  currency: string;
  /** At most 40 characters; ours, not necessarily unique there. */
  receipt: string;
  notes?: Record<string, string>;
}): Promise<RazorpayOrder> {
  const { currency, receipt, notes = {} } = order;
  const amount = amountOut(order.amount);
  const payment = {
    capture: "automatic",
    capture_options: {
      automatic_expiry_period: EXPIRY_MINUTES,
      manual_expiry_period: EXPIRY_MINUTES,
      refund_speed: "normal",
    },
  } as const;
  return call("writes", orderIn, (sdk) =>
    sdk.orders.create({ amount, currency, receipt, notes, payment }),
  );
}

/** Throws RazorpayError; for an id that is not there with status 400. */
export async function getOrder(id: string): Promise<RazorpayOrder> {
  const orderId = idInPath(id);
  return call("reads", orderIn, (sdk) => sdk.orders.fetch(orderId));
}

/** Every order with this receipt, newest first, up to a hundred. Throws RazorpayError. */
export function findOrders({ receipt }: { receipt: string }): Promise<RazorpayOrder[]> {
  return call("reads", collectionOf(orderIn), (sdk) => sdk.orders.all({ receipt, count: 100 }));
}

/** Every payment that was tried for an order, failed ones too. Throws RazorpayError. */
export async function listOrderPayments(id: string): Promise<RazorpayPayment[]> {
  const orderId = idInPath(id);
  return call("reads", collectionOf(paymentIn), (sdk) => sdk.orders.fetchPayments(orderId));
}
