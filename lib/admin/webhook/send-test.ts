import { v7 as uuidv7 } from "uuid";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { defineCommand } from "@/lib/core/command";
import { LEASE_MS } from "./claim";
import { PING } from "./event-types";
import { webhookId } from "./input";
import { WEBHOOK_NOT_FOUND } from "./rules";
import { lockWebhook } from "./store";

/**
 * Writes a `ping` for one webhook into its log, also for one that is switched off. Whoever calls this
 * delivers it at once, after the commit: no transaction waits for somebody else's server.
 */
export const testWebhook = defineCommand({
  name: "webhooks.test",
  module: "system_admin",
  level: "administer",
  input: webhookId,
  fails: [WEBHOOK_NOT_FOUND],
  async run(ctx, { id }) {
    const { tx, actor, now } = ctx;
    const { url } = await lockWebhook(tx, id);
    const eventId = uuidv7();
    await tx.insert(domainEvents).values({
      id: eventId,
      createdAt: now,
      createdBy: actor.id,
      eventType: PING,
      tableName: "webhooks",
      recordId: id,
      payload: { message: "A test from ILMS. Answer with any status from 200 to 299." },
      // Meant for this webhook alone: the relay leaves it alone, and it has no place in the sequence.
      publishedAt: now,
    });
    const deliveryId = uuidv7();
    await tx.insert(webhookDeliveries).values({
      id: deliveryId,
      webhookId: id,
      domainEventId: eventId,
      createdAt: now,
      createdBy: actor.id,
      nextAttemptAt: new Date(now.getTime() + LEASE_MS),
    });
    ctx.record({
      table: "webhooks",
      id,
      label: url,
      action: "export",
      changes: { test: { from: null, to: deliveryId } },
    });
    return { deliveryId };
  },
});
