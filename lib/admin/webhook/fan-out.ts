import { eq } from "drizzle-orm";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { isChosen } from "./event-types";

/**
 * Makes a delivery for every webhook that chose one of these events. Part of the transaction that
 * publishes them, so that each event is told once, in its order, and none is missed.
 */
export async function fanOut(
  tx: TenantTransaction,
  events: readonly { id: string; type: string }[],
  now: Date,
): Promise<void> {
  const listening = await tx
    .select({ id: webhooks.id, eventTypes: webhooks.eventTypes })
    .from(webhooks)
    .where(eq(webhooks.isActive, true))
    // None of them can be deleted until this is done.
    .for("key share");
  const deliveries = listening.flatMap((webhook) =>
    events
      .filter(({ type }) => isChosen(webhook.eventTypes, type))
      .map(({ id }) => ({
        webhookId: webhook.id,
        domainEventId: id,
        createdAt: now,
        nextAttemptAt: now,
      })),
  );
  if (deliveries.length > 0) await tx.insert(webhookDeliveries).values(deliveries);
}
