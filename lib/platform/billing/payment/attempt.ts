import { and, eq } from "drizzle-orm";
import { PAYMENT_STATUSES, paymentAttempts, payments } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Minor } from "@/lib/core/money";
import type { OrderRow } from "./order";

type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** A try to pay as the gateway reports it, with the error triple of a failed one. */
export type ReportedAttempt = {
  id: string;
  status: PaymentStatus;
  amount: Minor;
  method: string | null;
  errorSource?: string | null;
  errorStep?: string | null;
  errorReason?: string | null;
  errorDescription?: string | null;
};

const rank = (status: PaymentStatus) => PAYMENT_STATUSES.indexOf(status);

/** The furthest that a payment of the gateway is known to have come; undefined when it is not known. */
async function furthestStatus(tx: ControlTransaction, id: string) {
  const attempts = await tx
    .select({ status: paymentAttempts.status })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.providerPaymentId, id));
  const taken = await tx
    .select({ status: payments.status })
    .from(payments)
    .where(and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, id)));
  return [...attempts, ...taken]
    .map(({ status }) => status)
    .sort((one, other) => rank(other) - rank(one))[0];
}

/**
 * Notes a try of an order that the caller has locked. Reports arrive in any order and many times: one
 * that says less than is known is passed over. Returns whether it was news.
 */
export async function noteAttempt(
  tx: ControlTransaction,
  order: OrderRow,
  reported: ReportedAttempt,
  now: Date,
): Promise<boolean> {
  const known = await furthestStatus(tx, reported.id);
  if (known && rank(known) >= rank(reported.status)) return false;
  const { id: providerPaymentId, status, amount, method } = reported;
  await tx
    .insert(paymentAttempts)
    .values({
      tenantId: order.tenantId,
      orderId: order.orderId,
      ...{ providerPaymentId, status, amount },
      method: method ?? "unknown",
      errorSource: reported.errorSource,
      errorStep: reported.errorStep,
      errorReason: reported.errorReason,
      errorDescription: reported.errorDescription,
      createdAt: now,
    })
    .onConflictDoNothing();
  return true;
}
