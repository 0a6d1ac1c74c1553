import { and, eq, sql } from "drizzle-orm";
import { auditLog, payments } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { applyPayment } from "./apply-payment";
import { loseDispute } from "./dispute";

export type DisputeReport = {
  disputeId: string;
  providerPaymentId: string;
  what: "created" | "won" | "lost";
};

/** Keeps what happened to a dispute for staff, once. Returns whether the payment is known. */
async function audit({ disputeId, providerPaymentId, what }: DisputeReport, now: Date) {
  return controlDb().transaction(async (tx) => {
    const [payment] = await tx
      .select({ id: payments.id, tenantId: payments.tenantId })
      .from(payments)
      .where(
        and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, providerPaymentId)),
      )
      .for("update");
    if (!payment) return false;
    const { tenantId } = payment;
    const action = `billing.dispute-${what}`;
    const [told] = await tx
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.tenantId, tenantId),
          eq(auditLog.action, action),
          sql`${auditLog.after} ->> 'disputeId' = ${disputeId}`,
        ),
      );
    if (told) return true;
    const after = { disputeId, paymentId: providerPaymentId };
    await tx.insert(auditLog).values({ actor: "system", action, tenantId, after, createdAt: now });
    return true;
  });
}

/**
 * Takes note of a dispute: one that was opened or won is kept for staff, a lost one takes its payment
 * back. Returns false for a payment of an order that we do not know. Throws RazorpayError.
 */
export async function noteDispute(report: DisputeReport, now: Date): Promise<boolean> {
  if (!(await audit(report, now))) {
    const outcome = await applyPayment(report.providerPaymentId, now);
    if (outcome.kind === "unknown_order" || !(await audit(report, now))) return false;
  }
  return report.what === "lost" ? loseDispute(report.providerPaymentId, now) : true;
}
