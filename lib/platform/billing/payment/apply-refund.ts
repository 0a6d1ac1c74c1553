import { eq, or } from "drizzle-orm";
import { auditLog, payments, refunds } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { smallerOf } from "@/lib/core/money";
import { getRefund, type RazorpayRefund } from "@/lib/integrations/razorpay";
import { inBilling } from "../in-billing";
import { noteDifference } from "../reconcile/difference";
import { SYSTEM } from "../store/announce";
import { applyPayment } from "./apply-payment";
import { findPayment, type PaymentRow } from "./find-payment";
import { type RefundRow, settleRefund } from "./settle-refund";

export type RefundOutcome =
  /** `isNews`: it changed something here. */
  | { kind: "noted"; isNews: boolean }
  /** Not as we asked for it; a person has to look. */
  | { kind: "different" }
  /** Of money that was never ours: an authorisation that went back by itself. */
  | { kind: "ignored" }
  | { kind: "unknown_order" };

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

async function findRefund({ id, receipt }: RazorpayRefund): Promise<RefundRow | undefined> {
  const isOurs = receipt && UUID.test(receipt) ? eq(refunds.id, receipt) : undefined;
  const [row] = await controlDb()
    .select()
    .from(refunds)
    .where(or(eq(refunds.providerRefundId, id), isOurs));
  return row;
}

/**
 * A refund that somebody made at the gateway, past us: it is entered, so that nobody gives the same
 * money back again, and a person decides what it means for the invoice.
 */
async function enterForeign(there: RazorpayRefund, payment: PaymentRow, now: Date) {
  return inBilling(payment.tenantId, now, SYSTEM, async ({ tx, tenant, today }) => {
    const [locked] = await tx
      .select()
      .from(payments)
      .where(eq(payments.id, payment.id))
      .for("update");
    const rest = locked ? locked.amount - locked.refundedAmount : 0n;
    const [row] = await tx
      .insert(refunds)
      .values({
        tenantId: tenant.id,
        paymentId: payment.id,
        invoiceId: payment.invoiceId,
        reason: "manual",
        amount: there.amount,
        currency: payment.currency,
        idempotencyKey: `gateway-${there.id}`,
        providerRefundId: there.id,
        status: "pending",
        requestedOn: today,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!locked || !row) return undefined;
    const refundedAmount = locked.refundedAmount + smallerOf(rest, there.amount);
    await tx.update(payments).set({ refundedAmount }).where(eq(payments.id, payment.id));
    const details = {
      why: "refunded at the gateway without us",
      paymentId: there.paymentId,
      amount: Number(there.amount),
      currency: there.currency,
    };
    await tx.insert(auditLog).values({
      actor: "system",
      action: "billing.foreign-refund",
      tenantId: tenant.id,
      after: { providerRefundId: there.id, ...details },
      createdAt: now,
    });
    const about = { kind: "orphan" as const, entityId: there.id, tenantId: tenant.id };
    await noteDifference(tx, { ...about, details }, now);
    return row;
  });
}

async function noteOtherAmount(there: RazorpayRefund, ours: RefundRow, now: Date): Promise<void> {
  const details = {
    refundId: ours.id,
    here: { amount: Number(ours.amount), currency: ours.currency },
    there: { amount: Number(there.amount), currency: there.currency },
  };
  const about = { kind: "amount" as const, entityId: there.id, tenantId: ours.tenantId };
  await controlDb().transaction((tx) => noteDifference(tx, { ...about, details }, now));
}

/**
 * Takes note of a refund as it stands at the gateway now. One whose payment we have not heard of has
 * that fetched first. `now` is billing's time. Throws RazorpayError when the gateway cannot be asked.
 */
export async function applyRefund(providerRefundId: string, now: Date): Promise<RefundOutcome> {
  const there = await getRefund(providerRefundId);
  let payment = await findPayment(there.paymentId);
  if (!payment) {
    const outcome = await applyPayment(there.paymentId, now);
    if (outcome.kind === "unknown_order") return outcome;
    payment = await findPayment(there.paymentId);
  }
  if (!payment) return { kind: "ignored" };
  const known = await findRefund(there);
  const ours = known ?? (await enterForeign(there, payment, now)) ?? (await findRefund(there));
  if (!ours) return { kind: "ignored" };
  if (ours.paymentId !== payment.id || ours.amount !== there.amount) {
    await noteOtherAmount(there, ours, now);
    return { kind: "different" };
  }
  const isNews = await settleRefund(ours, { status: there.status, providerRefundId }, now);
  return { kind: "noted", isNews };
}
