import { and, eq, gte, inArray, lt } from "drizzle-orm";
import { payments } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import {
  getPayment,
  listPayments,
  RazorpayError,
  type RazorpayPayment,
} from "@/lib/integrations/razorpay";
import { findPayment } from "../payment/find-payment";
import { allPages } from "./all-pages";
import type { Comparison } from "./comparison";
import { healPayment } from "./heal-payment";

/** The gateway lists by the moment of the try; a bank's late yes is captured up to five days after. */
const LATEST_CAPTURE_MS = 5 * 86_400_000;
/** What is younger may be on its way in both directions. */
const YOUNGEST_MS = 15 * 60_000;

type PaymentRow = typeof payments.$inferSelect;

async function compareKnown(
  comparison: Comparison,
  there: RazorpayPayment,
  ours: PaymentRow,
): Promise<void> {
  const { id: entityId, amount, currency } = there;
  const about = { entityId, tenantId: ours.tenantId };
  if (ours.amount !== amount || (!ours.quarantine && ours.currency !== currency)) {
    const here = { amount: Number(ours.amount), currency: ours.currency };
    const details = { here, there: { amount: Number(amount), currency } };
    await comparison.differs({ kind: "amount", ...about, details });
  }
}

/** Second payments of an order that nobody sent back. */
async function compareDuplicates(
  comparison: Comparison,
  there: readonly RazorpayPayment[],
): Promise<void> {
  const paymentsOf = new Map<string | null, number>();
  for (const { orderId } of there) paymentsOf.set(orderId, (paymentsOf.get(orderId) ?? 0) + 1);
  for (const { id: entityId, orderId } of there) {
    if (!orderId || paymentsOf.get(orderId) === 1) continue;
    const ours = await findPayment(entityId);
    if (!ours || ours.quarantine || ours.disputedAmount > 0n) continue;
    if (ours.appliedAmount + ours.refundedAmount > 0n) continue;
    const details = { orderId, amount: Number(ours.amount), currency: ours.currency };
    const { tenantId } = ours;
    await comparison.differs({ kind: "duplicate", entityId, tenantId, details });
  }
}

async function isThere(id: string): Promise<boolean> {
  try {
    return (await getPayment(id)).isCaptured;
  } catch (error) {
    // Nothing can be there under what is no id of the gateway (no status: it was never asked).
    const isRefused = error instanceof RazorpayError && error.code === "BAD_REQUEST_ERROR";
    if (isRefused && (error.status === 400 || error.status === null)) return false;
    throw error;
  }
}

/** Payments that we count on and the gateway did not list. */
async function compareOurs(comparison: Comparison, listed: ReadonlySet<string>): Promise<void> {
  const { now, since } = comparison;
  const ours = await controlDb()
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.provider, "razorpay"),
        inArray(payments.status, ["captured", "refunded"]),
        gte(payments.capturedAt, since),
        lt(payments.capturedAt, new Date(now.getTime() - YOUNGEST_MS)),
      ),
    );
  for (const { providerPaymentId: entityId, tenantId, amount, currency } of ours) {
    if (listed.has(entityId) || (await isThere(entityId))) continue;
    const details = { amount: Number(amount), currency };
    await comparison.differs({ kind: "missing_there", entityId, tenantId, details });
  }
}

/** Compares captured payments in both directions. Throws RazorpayError. */
export async function comparePayments(comparison: Comparison): Promise<void> {
  const { now, since } = comparison;
  const from = new Date(since.getTime() - LATEST_CAPTURE_MS);
  const listed = await allPages(listPayments, { from, to: now });
  const captured = listed.filter(({ isCaptured }) => isCaptured).reverse();
  for (const there of captured) {
    await comparison.compare(there.id, async () => {
      const ours = await findPayment(there.id);
      if (ours) await compareKnown(comparison, there, ours);
      // The authorisation of a mandate, for which no money came.
      else if (there.amount > 0n) await healPayment(comparison, there);
    });
  }
  await compareDuplicates(comparison, captured);
  await compareOurs(comparison, new Set(captured.map(({ id }) => id)));
}
