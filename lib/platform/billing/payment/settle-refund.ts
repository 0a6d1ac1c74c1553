import { and, eq, sum } from "drizzle-orm";
import { auditLog, creditLedger, payments, refunds } from "@/db/control";
import type { Minor } from "@/lib/core/money";
import { type Billing, inBilling } from "../in-billing";
import { noteDifference } from "../reconcile/difference";
import { announce, SYSTEM } from "../store/announce";

export type RefundRow = typeof refunds.$inferSelect;

/** What became of a refund, at the gateway or because the gateway refused it. */
export type RefundReport = {
  status: "pending" | "processed" | "failed";
  providerRefundId?: string | undefined;
  error?: string | undefined;
};

/** Reports come in any order; the end is the end. */
const FROM: Record<RefundReport["status"], RefundRow["status"][]> = {
  pending: ["requested"],
  processed: ["requested", "pending"],
  failed: ["requested", "pending"],
};

/**
 * Money that never settled anything and so is not ours: when it cannot go back it stays set aside for
 * its payer. What paid out credit, or what staff gave back, is free again.
 */
const OWED: RefundRow["reason"][] = [
  "duplicate_payment",
  "overpayment",
  "stale_quote",
  "superseded_order",
];

async function setPaymentRefunded(billing: Billing, { paymentId }: RefundRow): Promise<void> {
  const { tx } = billing;
  const [done] = await tx
    .select({ total: sum(refunds.amount) })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.status, "processed")));
  const [payment] = await tx.select().from(payments).where(eq(payments.id, paymentId));
  if (payment && BigInt(done?.total ?? 0) >= payment.amount) {
    await tx.update(payments).set({ status: "refunded" }).where(eq(payments.id, paymentId));
  }
}

async function release(billing: Billing, paymentId: string, amount: Minor): Promise<void> {
  const { tx } = billing;
  const [payment] = await tx
    .select({ refundedAmount: payments.refundedAmount })
    .from(payments)
    .where(eq(payments.id, paymentId))
    .for("update");
  if (!payment) return;
  await tx
    .update(payments)
    .set({ refundedAmount: payment.refundedAmount - amount })
    .where(eq(payments.id, paymentId));
}

/** The money stays with us: credit comes back, and a person has to find another way. */
async function undo(billing: Billing, refund: RefundRow, report: RefundReport): Promise<void> {
  const { tx, tenant, today, now } = billing;
  const { id, paymentId, amount, currency, reason } = refund;
  if (refund.isFromCredit) {
    await tx.insert(creditLedger).values({
      tenantId: tenant.id,
      kind: "reversal",
      ...{ amount, currency },
      enteredOn: today,
      documentId: id,
      createdAt: now,
    });
  }
  if (!OWED.includes(reason)) await release(billing, paymentId, amount);
  const error = report.error ?? "The bank did not take the money back.";
  const after = { refundId: id, reason, amount: Number(amount), currency, error };
  await tx.insert(auditLog).values({
    actor: "system",
    action: "billing.refund-failed",
    tenantId: tenant.id,
    after,
    createdAt: now,
  });
  const entityId = report.providerRefundId ?? refund.providerRefundId ?? id;
  const details = { ...after, why: "the refund failed" };
  await noteDifference(tx, { kind: "status", entityId, tenantId: tenant.id, details }, now);
}

async function contradict({ tx, tenant, now }: Billing, refund: RefundRow, report: RefundReport) {
  const details = {
    refundId: refund.id,
    here: refund.status,
    there: report.status,
    amount: Number(refund.amount),
  };
  const entityId = report.providerRefundId ?? refund.id;
  await noteDifference(tx, { kind: "status", entityId, tenantId: tenant.id, details }, now);
}

/**
 * Notes what became of a refund, once: processed, the customer is told; failed, what it paid out comes
 * back to the balance and staff are alerted. Returns whether it was news. `now` is billing's time.
 */
export async function settleRefund(
  refund: Pick<RefundRow, "id" | "tenantId">,
  report: RefundReport,
  now: Date,
): Promise<boolean> {
  return inBilling(refund.tenantId, now, SYSTEM, async (billing) => {
    const { tx, tenant, today } = billing;
    const [row] = await tx.select().from(refunds).where(eq(refunds.id, refund.id)).for("update");
    if (!row) throw new Error(`There is no refund ${refund.id}`);
    const { status, providerRefundId = row.providerRefundId } = report;
    if (!FROM[status].includes(row.status)) {
      if (row.status === "failed" && status === "processed") {
        await contradict(billing, row, report);
      }
      return false;
    }
    await tx
      .update(refunds)
      .set({ status, providerRefundId, error: report.error ?? null })
      .where(eq(refunds.id, row.id));
    if (status === "failed") await undo(billing, row, report);
    if (status === "processed") {
      await setPaymentRefunded(billing, row);
      const about = { tenantId: tenant.id, on: today, refundId: row.id };
      await announce(tx, "billing.refund-issued", about, row.id, now);
    }
    return true;
  });
}
