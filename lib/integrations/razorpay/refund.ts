import { z } from "zod";
import { call, idInPath, postWithHeaders } from "./connection";
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

const refundIn = z
  .object({
    id: z.string(),
    amount: amountIn,
    currency: z.string(),
    payment_id: z.string(),
    receipt: textIn,
    notes: notesIn,
    status: z.enum(["pending", "processed", "failed"]),
    speed_requested: textIn,
    speed_processed: textIn,
    acquirer_data: z.object({ arn: textIn }).nullish().catch(null),
    created_at: instantIn,
  })
  .transform((refund) => ({
    id: refund.id,
    amount: refund.amount,
    currency: refund.currency,
    paymentId: refund.payment_id,
    receipt: refund.receipt,
    notes: refund.notes,
    status: refund.status,
    speedRequested: refund.speed_requested,
    speedProcessed: refund.speed_processed,
    /** The bank's reference, with which the payer can ask there. */
    arn: refund.acquirer_data?.arn ?? null,
    createdAt: refund.created_at,
  }));

export type RazorpayRefund = z.output<typeof refundIn>;

/**
 * Gives back a captured payment or a part of it. A repetition with the same `idempotencyKey` (10
 * characters or more) and the same content answers with the first refund, so an unknown outcome is
 * simply repeated; another content under the key is refused. Throws RazorpayError.
 */
export async function refundPayment(
  paymentId: string,
  refund: {
    amount: bigint;
    idempotencyKey: string;
    notes?: Record<string, string>;
    /** At most 40 characters. */
    receipt?: string;
    speed?: "normal" | "optimum";
  },
): Promise<RazorpayRefund> {
  const path = `/v1/payments/${idInPath(paymentId)}/refund`;
  const { notes = {}, receipt, speed = "normal" } = refund;
  const body = { amount: amountOut(refund.amount), speed, notes, ...(receipt && { receipt }) };
  const headers = { "X-Refund-Idempotency": refund.idempotencyKey };
  return call("writes", refundIn, (sdk) => postWithHeaders(sdk, path, body, headers));
}

/** Throws RazorpayError; for an id that is not there with status 400. */
export async function getRefund(id: string): Promise<RazorpayRefund> {
  const refundId = idInPath(id);
  return call("reads", refundIn, (sdk) => sdk.refunds.fetch(refundId));
}

/** One page of refunds, newest first. Throws RazorpayError. */
export function listRefunds(page: Page): Promise<RazorpayRefund[]> {
  return call("reads", collectionOf(refundIn), (sdk) => sdk.refunds.all(pageOut(page)));
}
