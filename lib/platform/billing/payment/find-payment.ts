import { and, eq } from "drizzle-orm";
import { payments } from "@/db/control";
import { controlDb } from "@/lib/core/database";

export type PaymentRow = typeof payments.$inferSelect;

/** Our row of a payment at the gateway. */
export async function findPayment(providerPaymentId: string): Promise<PaymentRow | undefined> {
  const [row] = await controlDb()
    .select()
    .from(payments)
    .where(
      and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, providerPaymentId)),
    );
  return row;
}
