import { eq } from "drizzle-orm";
import { z } from "zod";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { defineCommand, refuse } from "@/lib/core/command";
import { LEASE_MS } from "../webhook/claim";
import { BEING_DELIVERED, DELIVERY_NOT_FOUND } from "./rules";

type Waiting = { status: string; nextAttemptAt: Date | null };

/** What is due within the lease may be under way: sent now it could be sent twice at the same time. */
const mayBeUnderWay = ({ status, nextAttemptAt }: Waiting, now: Date) =>
  ["pending", "retrying"].includes(status) &&
  nextAttemptAt !== null &&
  nextAttemptAt.getTime() <= now.getTime() + LEASE_MS;

/**
 * Delivers an event once more, with all its attempts: one that was given up, one that waits for its next
 * attempt, or one that succeeded. It keeps its id, so a receiver that remembers ids does nothing twice.
 */
export const replayDelivery = defineCommand({
  name: "webhook-deliveries.replay",
  module: "system_admin",
  level: "administer",
  input: z.strictObject({ id: z.uuid("This is no delivery.") }),
  fails: [DELIVERY_NOT_FOUND, BEING_DELIVERED],
  async run(ctx, { id }) {
    const { tx, now } = ctx;
    const [delivery] = await tx
      .select({
        status: webhookDeliveries.status,
        attempts: webhookDeliveries.attempts,
        nextAttemptAt: webhookDeliveries.nextAttemptAt,
        eventType: domainEvents.eventType,
      })
      .from(webhookDeliveries)
      .innerJoin(domainEvents, eq(domainEvents.id, webhookDeliveries.domainEventId))
      .where(eq(webhookDeliveries.id, id))
      .for("update", { of: webhookDeliveries });
    if (!delivery) throw refuse(DELIVERY_NOT_FOUND);
    if (mayBeUnderWay(delivery, now)) throw refuse(BEING_DELIVERED);
    await tx
      .update(webhookDeliveries)
      .set({ status: "pending", attempts: 0, nextAttemptAt: now, finishedAt: null })
      .where(eq(webhookDeliveries.id, id));
    ctx.record({
      table: "webhook_deliveries",
      id,
      label: delivery.eventType,
      action: "status_change",
      changes: {
        status: { from: delivery.status, to: "pending" },
        attempts: { from: delivery.attempts, to: 0 },
      },
    });
    return { id };
  },
});
