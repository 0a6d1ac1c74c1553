import { and, eq, inArray, isNull } from "drizzle-orm";
import { mandateDebits, mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { RazorpayPayment } from "@/lib/integrations/razorpay";

type Result = "pending" | "captured" | "failed";

/** From which states a report leads on; a slower one never takes a later one back. */
const FROM: Record<Result, ("requested" | "pending" | "failed")[]> = {
  pending: ["requested"],
  failed: ["requested", "pending"],
  captured: ["requested", "pending", "failed"],
};

/** What a payment's state means for the debit it belongs to. */
function resultOf(payment: RazorpayPayment): Result {
  if (payment.isCaptured || payment.status === "captured") return "captured";
  return payment.status === "failed" ? "failed" : "pending";
}

/** The debit a payment belongs to. One whose answer was lost is recognised by its order and token. */
async function findDebit({ id, tokenId }: RazorpayPayment, orderId: string) {
  const [known] = await controlDb()
    .select({ id: mandateDebits.id })
    .from(mandateDebits)
    .where(eq(mandateDebits.providerPaymentId, id));
  if (known || !tokenId) return known;
  const [lost] = await controlDb()
    .select({ id: mandateDebits.id })
    .from(mandateDebits)
    .innerJoin(mandates, eq(mandates.id, mandateDebits.mandateId))
    .where(
      and(
        eq(mandateDebits.orderId, orderId),
        eq(mandates.tokenId, tokenId),
        eq(mandateDebits.status, "requested"),
        isNull(mandateDebits.providerPaymentId),
      ),
    );
  return lost;
}

/** Notes at a debit what became of its payment; other payments are none of its business. */
export async function noteDebitResult(payment: RazorpayPayment, orderId: string): Promise<void> {
  const debit = await findDebit(payment, orderId);
  if (!debit) return;
  const { id: providerPaymentId, errorDescription } = payment;
  const status = resultOf(payment);
  const error = status === "failed" ? (errorDescription ?? "The bank refused the debit.") : null;
  await controlDb()
    .update(mandateDebits)
    .set({ providerPaymentId, status, error })
    .where(and(eq(mandateDebits.id, debit.id), inArray(mandateDebits.status, FROM[status])));
}
