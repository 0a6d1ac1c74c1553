import { eq } from "drizzle-orm";
import { payments, refunds } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { listSettlementItems, type RazorpaySettlementItem } from "@/lib/integrations/razorpay";
import type { Day } from "../engine/day";
import { applyRefund } from "../payment/apply-refund";
import { findPayment } from "../payment/find-payment";
import type { Comparison } from "./comparison";
import { healPayment } from "./heal-payment";

const moneyOf = ({ amount, currency, fee, tax }: RazorpaySettlementItem) => ({
  amount: Number(amount),
  currency,
  fee: Number(fee),
  tax: Number(tax),
});

async function comparePayment(comparison: Comparison, item: RazorpaySettlementItem): Promise<void> {
  const { entityId, orderId, amount, currency } = item;
  const ours = await findPayment(entityId);
  if (!ours) {
    await healPayment(comparison, { id: entityId, orderId, amount, currency });
    return;
  }
  if (ours.fee === null || ours.tax === null) {
    const { fee, tax } = item;
    await controlDb().update(payments).set({ fee, tax }).where(eq(payments.id, ours.id));
    return;
  }
  if (ours.amount === amount && ours.fee === item.fee && ours.tax === item.tax) return;
  const here = {
    amount: Number(ours.amount),
    currency: ours.currency,
    fee: Number(ours.fee),
    tax: Number(ours.tax),
  };
  const details = { why: "settled otherwise", here, there: moneyOf(item) };
  await comparison.differs({ kind: "amount", entityId, tenantId: ours.tenantId, details });
}

async function compareRefund(comparison: Comparison, item: RazorpaySettlementItem): Promise<void> {
  const { entityId, debit } = item;
  const [ours] = await controlDb()
    .select()
    .from(refunds)
    .where(eq(refunds.providerRefundId, entityId));
  if (ours?.status === "processed" && ours.amount === debit) return;
  const outcome = await applyRefund(entityId, comparison.now);
  const details = { paymentId: item.paymentId, there: moneyOf(item) };
  if (outcome.kind === "unknown_order") {
    await comparison.differs({ kind: "orphan", entityId, details });
  }
  if (outcome.kind === "noted" && outcome.isNews) {
    const kind = ours ? "status" : "missing_here";
    await comparison.heals({ kind, entityId, tenantId: ours?.tenantId, details });
  }
}

/** Money that the gateway took or gave for another reason; a lost dispute explains it. */
async function compareAdjustment(
  comparison: Comparison,
  item: RazorpaySettlementItem,
): Promise<void> {
  const { entityId, paymentId, debit, credit } = item;
  const ours = paymentId ? await findPayment(paymentId) : undefined;
  if (ours && ours.disputedAmount > 0n && ours.disputedAmount === debit) return;
  const details = {
    why: `the gateway settled an item of type ${item.type}`,
    paymentId,
    debit: Number(debit),
    credit: Number(credit),
  };
  await comparison.differs({ kind: "orphan", entityId, tenantId: ours?.tenantId, details });
}

/** Compares what the gateway settled on a day, as India counts days, with our books and fees. */
export async function compareSettlement(comparison: Comparison, on: Day): Promise<void> {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  for (const item of await listSettlementItems({ year, month, day })) {
    await comparison.compare(item.entityId, () => {
      if (item.type === "payment") return comparePayment(comparison, item);
      if (item.type === "refund") return compareRefund(comparison, item);
      return compareAdjustment(comparison, item);
    });
  }
}
