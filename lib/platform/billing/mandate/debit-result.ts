import { and, eq, isNull, ne, or } from "drizzle-orm";
import { mandateDebits, mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { RazorpayPayment } from "@/lib/integrations/razorpay";

/** What a payment's state means for the debit it belongs to. */
function resultOf(payment: RazorpayPayment): "pending" | "captured" | "failed" {
  if (payment.isCaptured || payment.status === "captured") return "captured";
  return payment.status === "failed" ? "failed" : "pending";
}

/**
 * Notes at a debit what became of its payment. A debit whose answer was lost is recognised by its order
 * and the mandate's token. A capture is never taken back by a later report.
 */
export async function noteDebitResult(payment: RazorpayPayment, orderId: string): Promise<void> {
  const { id, tokenId, errorDescription } = payment;
  const [debit] = await controlDb()
    .select({ id: mandateDebits.id })
    .from(mandateDebits)
    .innerJoin(mandates, eq(mandates.id, mandateDebits.mandateId))
    .where(
      or(
        eq(mandateDebits.providerPaymentId, id),
        and(
          eq(mandateDebits.orderId, orderId),
          isNull(mandateDebits.providerPaymentId),
          eq(mandateDebits.status, "requested"),
          tokenId ? eq(mandates.tokenId, tokenId) : undefined,
        ),
      ),
    );
  if (!debit || (!tokenId && payment.method !== "emandate")) return;
  const status = resultOf(payment);
  await controlDb()
    .update(mandateDebits)
    .set({
      providerPaymentId: id,
      status,
      error: status === "failed" ? (errorDescription ?? "The bank refused the debit.") : null,
    })
    .where(and(eq(mandateDebits.id, debit.id), ne(mandateDebits.status, "captured")));
}
