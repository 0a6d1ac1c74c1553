import { eq } from "drizzle-orm";
import { gatewayOrders, tenants } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { getPayment, type RazorpayPayment } from "@/lib/integrations/razorpay";
import { localDay } from "../engine/day";
import { noteAuthorisation } from "../mandate/authorisation";
import { noteDebitResult } from "../mandate/debit-result";
import { announce } from "../store/announce";
import { noteAttempt } from "./attempt";
import { applyCapture, type CaptureOutcome } from "./capture";
import { lockOrder, type OrderRow } from "./order";

export type PaymentOutcome =
  | CaptureOutcome
  /** Nothing was taken, or not yet. */
  | { kind: "noted"; status: RazorpayPayment["status"] };

async function localDayOf(tx: ControlTransaction, tenantId: string, now: Date) {
  const [tenant] = await tx
    .select({ timeZone: tenants.billingTz })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  return localDay(tenant?.timeZone ?? "UTC", now);
}

async function tellFailure(
  tx: ControlTransaction,
  { tenantId, orderId, invoiceId }: OrderRow,
  { id, errorDescription }: RazorpayPayment,
  now: Date,
): Promise<void> {
  const about = {
    tenantId,
    on: await localDayOf(tx, tenantId, now),
    orderId,
    description: errorDescription ?? "The payment failed.",
    ...(invoiceId && { invoiceId }),
  };
  await announce(tx, "billing.payment-failed", about, id, now);
}

/** A payment that has not been captured: the try is kept, the order counts as tried. */
async function noteUncaptured(
  payment: RazorpayPayment,
  orderId: string,
  now: Date,
): Promise<PaymentOutcome> {
  const { status } = payment;
  return controlDb().transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) return { kind: "unknown_order" };
    // Refunded without a capture: an authorisation that went back by itself.
    if (status !== "failed" && status !== "authorized") return { kind: "noted", status };
    const isNews = await noteAttempt(tx, order, payment, now);
    if (!isNews) return { kind: "noted", status };
    if (order.status === "created") {
      await tx
        .update(gatewayOrders)
        .set({ status: "attempted" })
        .where(eq(gatewayOrders.id, order.id));
    }
    if (status === "failed") await tellFailure(tx, order, payment, now);
    return { kind: "noted", status };
  });
}

/**
 * Takes note of a payment as it stands at the gateway now: whoever told of it is not believed, it is
 * read anew. The one road for Checkout's return, webhooks and reconciliation, in any order and any
 * number of times. `now` is billing's time. Throws RazorpayError when the gateway cannot be asked.
 */
export async function applyPayment(providerPaymentId: string, now: Date): Promise<PaymentOutcome> {
  const payment = await getPayment(providerPaymentId);
  const { orderId, status, method } = payment;
  if (!orderId) return { kind: "unknown_order" };
  if (await noteAuthorisation(payment, orderId)) return { kind: "noted", status };
  const isCaptured = payment.isCaptured || status === "captured";
  const outcome = isCaptured
    ? await applyCapture(
        { ...payment, orderId, method: method ?? "unknown", capturedAt: payment.createdAt },
        now,
      )
    : await noteUncaptured(payment, orderId, now);
  await noteDebitResult(payment, orderId);
  return outcome;
}
