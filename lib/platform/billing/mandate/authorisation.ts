import { and, eq, isNull } from "drizzle-orm";
import { mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { RazorpayPayment } from "@/lib/integrations/razorpay";

/**
 * Learns a mandate's token from the payment of nothing that authorises it; whether the bank agrees is
 * told by `token.confirmed`. Returns whether the order is a mandate's.
 */
export async function noteAuthorisation(
  { tokenId, status }: RazorpayPayment,
  orderId: string,
): Promise<boolean> {
  const [mandate] = await controlDb()
    .select({ id: mandates.id })
    .from(mandates)
    .where(eq(mandates.orderId, orderId));
  if (!mandate) return false;
  if (tokenId && status !== "failed") {
    await controlDb()
      .update(mandates)
      .set({ tokenId })
      .where(and(eq(mandates.id, mandate.id), isNull(mandates.tokenId)));
  }
  return true;
}
