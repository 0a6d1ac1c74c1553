import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { tenantSubscriptions } from "@/db/control";
import { parse } from "@/lib/core/parse";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { BillingRefusal, INVALID_TRANSITION, NO_CHANGE } from "../engine/refusal";
import { staffBillingInput } from "./run-billing-command";

const input = staffBillingInput.extend({
  collection: z.enum(["checkout", "invoice"], { error: "Choose how the customer pays." }),
});

/**
 * Says how a customer pays for purchases and changes: before they take effect, in Checkout, or
 * afterwards, by invoice. Open quotes go stale. Throws `forbidden`, `invalid`, BillingRefusal.
 */
export async function setCollection(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "subscription.set-collection",
    permission: "billing.change",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async ({ tx, now, record }) => {
    const { tenantId, collection, reason } = parse(input, given);
    const [subscription] = await tx
      .select({
        id: tenantSubscriptions.id,
        collection: tenantSubscriptions.collection,
        version: tenantSubscriptions.version,
      })
      .from(tenantSubscriptions)
      .where(
        and(
          eq(tenantSubscriptions.tenantId, tenantId),
          ne(tenantSubscriptions.status, "CANCELLED"),
        ),
      )
      .for("update");
    if (!subscription) throw new BillingRefusal(INVALID_TRANSITION);
    if (subscription.collection === collection) throw new BillingRefusal(NO_CHANGE);
    await tx
      .update(tenantSubscriptions)
      .set({ collection, version: subscription.version + 1, updatedAt: now })
      .where(eq(tenantSubscriptions.id, subscription.id));
    const before = { collection: subscription.collection };
    record({ tenantId, before, after: { collection, reason } });
  });
}
