import { eq } from "drizzle-orm";
import { gatewayOrders, mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { RazorpayPayment } from "@/lib/integrations/razorpay";
import { applyPayment } from "../payment/apply-payment";
import type { Comparison } from "./comparison";

async function isMandateOrder(orderId: string): Promise<boolean> {
  const [row] = await controlDb()
    .select({ id: mandates.id })
    .from(mandates)
    .where(eq(mandates.orderId, orderId));
  return row !== undefined;
}

async function tenantOf(orderId: string): Promise<string | undefined> {
  const [row] = await controlDb()
    .select({ tenantId: gatewayOrders.tenantId })
    .from(gatewayOrders)
    .where(eq(gatewayOrders.orderId, orderId));
  return row?.tenantId;
}

/**
 * Applies a captured payment that we have not heard of. One of an order that is not ours is left to a
 * person. Throws RazorpayError.
 */
export async function healPayment(
  comparison: Comparison,
  there: Pick<RazorpayPayment, "id" | "orderId" | "amount" | "currency">,
): Promise<void> {
  const { id: entityId, orderId, amount, currency } = there;
  const outcome = await applyPayment(entityId, comparison.now);
  const details = { orderId, amount: Number(amount), currency, outcome: outcome.kind };
  if (outcome.kind === "unknown_order") {
    await comparison.differs({ kind: "orphan", entityId, details });
    return;
  }
  if (outcome.kind === "known" || outcome.kind === "noted") return;
  if (orderId && (await isMandateOrder(orderId))) return;
  const tenantId = orderId ? await tenantOf(orderId) : undefined;
  await comparison.heals({ kind: "missing_here", entityId, tenantId, details });
}
