import { eq } from "drizzle-orm";
import { z } from "zod";
import { payments, refunds } from "@/db/control";
import { currentTime } from "@/lib/core/clock";
import { controlDb } from "@/lib/core/database";
import { RazorpayError, refundPayment } from "@/lib/integrations/razorpay";
import { billingTime } from "../clock";
import { settleRefund } from "./settle-refund";

const requested = z.object({ refundId: z.uuid() });

/**
 * Whether the gateway's no is for good. A wrong key of ours (401) and an account of ours without enough
 * balance are not the refund's fault and pass.
 */
function isFinalRefusal(error: unknown): error is RazorpayError {
  if (!(error instanceof RazorpayError) || error.isRetryable || error.isUnknownOutcome)
    return false;
  return error.status === 400 && !/enough balance|insufficient/i.test(error.description);
}

/**
 * Has the gateway give money back. After an unknown outcome the same key asks again, so that it is one
 * refund; what the gateway refuses for good is undone here. Throws RazorpayError for what is to be tried
 * again. `now` is billing's time.
 */
export async function sendRefund(refundId: string, now: Date): Promise<void> {
  const [found] = await controlDb()
    .select({ refund: refunds, providerPaymentId: payments.providerPaymentId })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (!found) throw new Error(`There is no refund ${refundId}`);
  const { refund, providerPaymentId } = found;
  if (refund.status !== "requested") return;
  try {
    const { id: providerRefundId, status } = await refundPayment(providerPaymentId, {
      amount: refund.amount,
      idempotencyKey: refund.idempotencyKey,
      receipt: refund.id,
    });
    await settleRefund(refund, { status, providerRefundId }, now);
  } catch (error) {
    if (!isFinalRefusal(error)) throw error;
    await settleRefund(refund, { status: "failed", error: error.description }, now);
  }
}

/** Handles `billing.refund-requested`. */
export async function sendRequestedRefund(_outboxId: string, payload: unknown): Promise<void> {
  const { refundId } = requested.parse(payload);
  await sendRefund(refundId, await billingTime(currentTime()));
}
