import { z } from "zod";
import { call, idInPath } from "./connection";
import {
  amountIn,
  amountOut,
  collectionOf,
  instantIn,
  notesIn,
  type Page,
  pageOut,
  textIn,
} from "./wire";

export const paymentIn = z
  .object({
    id: z.string(),
    amount: amountIn,
    currency: z.string(),
    status: z.enum(["created", "authorized", "captured", "refunded", "failed"]),
    order_id: textIn,
    method: textIn,
    amount_refunded: amountIn.nullish(),
    refund_status: z.enum(["partial", "full"]).nullish(),
    captured: z.union([z.boolean(), z.literal([0, 1])]).nullish(),
    international: z.boolean().nullish(),
    description: textIn,
    bank: textIn,
    wallet: textIn,
    vpa: textIn,
    email: textIn,
    contact: z.union([z.string(), z.number()]).nullish(),
    customer_id: textIn,
    token_id: textIn,
    notes: notesIn,
    fee: amountIn.nullish(),
    tax: amountIn.nullish(),
    error_code: textIn,
    error_description: textIn,
    error_source: textIn,
    error_step: textIn,
    error_reason: textIn,
    created_at: instantIn,
  })
  .transform((payment) => ({
    id: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    /** `refunded` only once all of it went back. */
    status: payment.status,
    orderId: payment.order_id,
    /** card, upi, netbanking, wallet, emandate… */
    method: payment.method,
    amountRefunded: payment.amount_refunded ?? 0n,
    refundStatus: payment.refund_status ?? null,
    isCaptured: Boolean(payment.captured),
    isInternational: payment.international ?? false,
    description: payment.description,
    bank: payment.bank,
    wallet: payment.wallet,
    vpa: payment.vpa,
    email: payment.email,
    contact: payment.contact ? String(payment.contact) : null,
    customerId: payment.customer_id,
    tokenId: payment.token_id,
    notes: payment.notes,
    /** What Razorpay keeps, GST included; null before the capture. */
    fee: payment.fee ?? null,
    /** The GST within the fee. */
    tax: payment.tax ?? null,
    errorCode: payment.error_code,
    errorDescription: payment.error_description,
    errorSource: payment.error_source,
    errorStep: payment.error_step,
    errorReason: payment.error_reason,
    createdAt: payment.created_at,
  }));

export type RazorpayPayment = z.output<typeof paymentIn>;

/** Throws RazorpayError; for an id that is not there with status 400. */
export async function getPayment(id: string): Promise<RazorpayPayment> {
  const paymentId = idInPath(id);
  return call("reads", paymentIn, (sdk) => sdk.payments.fetch(paymentId));
}

/** One page of payments, newest first. Throws RazorpayError. */
export function listPayments(page: Page): Promise<RazorpayPayment[]> {
  return call("reads", collectionOf(paymentIn), (sdk) => sdk.payments.all(pageOut(page)));
}

/** Captures all that was authorised; less is refused there, and so is a second time. Throws RazorpayError. */
export async function capturePayment(
  id: string,
  amount: bigint,
  currency: string,
): Promise<RazorpayPayment> {
  const paymentId = idInPath(id);
  const minor = amountOut(amount);
  return call("writes", paymentIn, (sdk) => sdk.payments.capture(paymentId, minor, currency));
}
