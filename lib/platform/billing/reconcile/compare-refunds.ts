import { and, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { refunds } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import {
  getRefund,
  listRefunds,
  RazorpayError,
  type RazorpayRefund,
} from "@/lib/integrations/razorpay";
import { applyRefund } from "../payment/apply-refund";
import { sendRefund } from "../payment/send-refund";
import { allPages } from "./all-pages";
import type { Comparison } from "./comparison";

/** What is younger may be on its way in both directions. */
const YOUNGEST_MS = 15 * 60_000;

async function find(providerRefundId: string) {
  const [row] = await controlDb()
    .select()
    .from(refunds)
    .where(eq(refunds.providerRefundId, providerRefundId));
  return row;
}

async function compareOne(comparison: Comparison, there: RazorpayRefund): Promise<void> {
  const { id: entityId, amount, currency, status, paymentId } = there;
  const ours = await find(entityId);
  if (ours?.status === status && ours.amount === amount) return;
  const outcome = await applyRefund(entityId, comparison.now);
  const details = { paymentId, amount: Number(amount), currency, there: status };
  if (outcome.kind === "unknown_order") {
    await comparison.differs({ kind: "orphan", entityId, details });
  }
  if (outcome.kind !== "noted" || !outcome.isNews) return;
  const kind = ours ? "status" : "missing_here";
  const { tenantId } = (await find(entityId)) ?? {};
  await comparison.heals({ kind, entityId, tenantId, details });
}

/** Refunds that were never made, such as over a long outage: asked for again with the same key. */
async function sendForgotten(comparison: Comparison): Promise<void> {
  const { now } = comparison;
  const forgotten = await controlDb()
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        eq(refunds.status, "requested"),
        lt(refunds.createdAt, new Date(now.getTime() - YOUNGEST_MS)),
      ),
    );
  for (const { id } of forgotten) {
    await comparison.compare(id, async () => {
      await sendRefund(id, now);
      comparison.healed += 1;
    });
  }
}

async function isThere(id: string): Promise<boolean> {
  try {
    await getRefund(id);
    return true;
  } catch (error) {
    if (error instanceof RazorpayError && error.status === 400) return false;
    throw error;
  }
}

async function compareOurs(comparison: Comparison, listed: ReadonlySet<string>): Promise<void> {
  const { now, since } = comparison;
  const ours = await controlDb()
    .select()
    .from(refunds)
    .where(
      and(
        isNotNull(refunds.providerRefundId),
        inArray(refunds.status, ["pending", "processed"]),
        gte(refunds.createdAt, since),
        lt(refunds.createdAt, new Date(now.getTime() - YOUNGEST_MS)),
      ),
    );
  for (const { id, providerRefundId, tenantId, amount, currency } of ours) {
    const entityId = providerRefundId ?? id;
    if (listed.has(entityId) || (await isThere(entityId))) continue;
    const details = { refundId: id, amount: Number(amount), currency };
    await comparison.differs({ kind: "missing_there", entityId, tenantId, details });
  }
}

/** Compares refunds in both directions and makes those that were forgotten. Throws RazorpayError. */
export async function compareRefunds(comparison: Comparison): Promise<void> {
  const { since: from, now: to } = comparison;
  await sendForgotten(comparison);
  const listed = await allPages(listRefunds, { from, to });
  for (const there of listed.reverse()) {
    await comparison.compare(there.id, () => compareOne(comparison, there));
  }
  await compareOurs(comparison, new Set(listed.map(({ id }) => id)));
}
