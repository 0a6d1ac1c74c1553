import { eq } from "drizzle-orm";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import { defineCommand } from "@/lib/core/command";
import { webhookId } from "./input";
import { WEBHOOK_NOT_FOUND } from "./rules";
import { lockWebhook } from "./store";

/** Removes a webhook with its log and all that was still to be delivered. Cannot be undone. */
export const deleteWebhook = defineCommand({
  name: "webhooks.delete",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  input: webhookId,
  fails: [WEBHOOK_NOT_FOUND],
  async run(ctx, { id }) {
    const { tx } = ctx;
    const { url, description, eventTypes } = await lockWebhook(tx, id);
    const deliveries = await tx.$count(webhookDeliveries, eq(webhookDeliveries.webhookId, id));
    await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id));
    await tx.delete(webhooks).where(eq(webhooks.id, id));
    ctx.record({
      table: "webhooks",
      id,
      label: url,
      action: "delete",
      changes: {
        url: { from: url, to: null },
        description: { from: description, to: null },
        event_types: { from: eventTypes, to: null },
        deliveries: { from: deliveries, to: null },
      },
    });
    ctx.emit({ type: "webhooks.deleted", table: "webhooks", id, payload: { url } });
  },
});
