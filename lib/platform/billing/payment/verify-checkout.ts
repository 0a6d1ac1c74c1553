import { and, asc, eq, isNotNull } from "drizzle-orm";
import { creditNotes, mandates, payments, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { RazorpayError, verifyCheckoutSignature } from "@/lib/integrations/razorpay";
import { applyPayment, type PaymentOutcome } from "./apply-payment";
import { findOrder } from "./order";

/** What Checkout hands to the browser when somebody has paid. */
export type CheckoutReturn = { orderId: string; paymentId: string; signature: string };

export type VerifiedPayment = {
  /** `pending`: the gateway could not be asked just now; webhooks and reconciliation finish it. */
  outcome: PaymentOutcome | { kind: "pending" };
  /** Numbers of the invoice that the payment settles and of the credit notes issued with it. */
  documents: string[];
};

/** The invoice a payment settled; for a change that was paid, its credit notes first. */
async function documentsOf(providerPaymentId: string): Promise<string[]> {
  const [paid] = await controlDb()
    .select({
      number: subscriptionBilling.number,
      tenantId: payments.tenantId,
      quoteId: payments.quoteId,
      issuedAt: subscriptionBilling.createdAt,
    })
    .from(payments)
    .innerJoin(subscriptionBilling, eq(subscriptionBilling.id, payments.invoiceId))
    .where(
      and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, providerPaymentId)),
    );
  if (!paid) return [];
  // Documents of one change are written in one transaction, at one moment.
  const notes = paid.quoteId
    ? await controlDb()
        .select({ number: creditNotes.number })
        .from(creditNotes)
        .where(
          and(
            eq(creditNotes.tenantId, paid.tenantId),
            eq(creditNotes.createdAt, paid.issuedAt),
            isNotNull(creditNotes.number),
          ),
        )
        .orderBy(asc(creditNotes.number))
    : [];
  return [...notes, paid].flatMap(({ number }) => number ?? []);
}

/** The tenant that an order of ours belongs to, be it for a document or for a mandate. */
async function findOwner(orderId: string): Promise<string | undefined> {
  const order = await findOrder(controlDb(), orderId);
  if (order) return order.tenantId;
  const [mandate] = await controlDb()
    .select({ tenantId: mandates.tenantId })
    .from(mandates)
    .where(eq(mandates.orderId, orderId));
  return mandate?.tenantId;
}

/**
 * Checks what Checkout reported against the order that we stored, then takes note of the payment.
 * `tenantId` is the caller's, where somebody is signed in. `now` is billing's time. Throws `not_found`
 * and `checkout.not_signed`.
 */
export async function verifyCheckout(
  checkout: CheckoutReturn,
  now: Date,
  tenantId?: string,
): Promise<VerifiedPayment> {
  const { orderId, paymentId } = checkout;
  const owner = await findOwner(orderId);
  if (!owner || (tenantId && owner !== tenantId)) {
    throw new AppError("not_found", "order.unknown", "There is no such order.");
  }
  if (!verifyCheckoutSignature(checkout)) {
    throw new AppError("invalid", "checkout.not_signed", "This payment cannot be confirmed.", {
      fields: { signature: "This is not the payment service's signature." },
    });
  }
  try {
    const outcome = await applyPayment(paymentId, now);
    return { outcome, documents: await documentsOf(paymentId) };
  } catch (error) {
    if (!(error instanceof RazorpayError)) throw error;
    log().warn({ err: error, orderId }, "a payment could not be confirmed at once");
    return { outcome: { kind: "pending" }, documents: [] };
  }
}
