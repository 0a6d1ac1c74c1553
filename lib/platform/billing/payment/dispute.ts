import { eq } from "drizzle-orm";
import { payments } from "@/db/control";
import { smallerOf } from "@/lib/core/money";
import { inBilling } from "../in-billing";
import { SYSTEM } from "../store/announce";
import { findPayment } from "./find-payment";

/**
 * A lost dispute takes a payment back: what it settled is open again, due today (specification,
 * section 5, row 21). Told twice it is once. Returns whether the payment is known.
 */
export async function loseDispute(providerPaymentId: string, now: Date): Promise<boolean> {
  const found = await findPayment(providerPaymentId);
  if (!found) return false;
  const { invoiceId } = found;
  await inBilling(
    found.tenantId,
    now,
    SYSTEM,
    async (billing) => {
      const [payment] = await billing.tx
        .select()
        .from(payments)
        .where(eq(payments.id, found.id))
        .for("update");
      if (!payment || payment.disputedAmount > 0n) return;
      const { appliedAmount, amount, refundedAmount } = payment;
      const taken = amount - refundedAmount;
      // What was refunded before is not taken a second time: so much of the invoice stays settled.
      const reopened = smallerOf(appliedAmount, taken);
      await billing.tx
        .update(payments)
        .set({ disputedAmount: taken, appliedAmount: appliedAmount - reopened })
        .where(eq(payments.id, payment.id));
      if (!invoiceId || reopened === 0n) return;
      await billing.apply({ do: "dispute_lost", invoiceId, amount: reopened }, SYSTEM);
    },
    { invoiceIds: invoiceId ? [invoiceId] : [] },
  );
  return true;
}
