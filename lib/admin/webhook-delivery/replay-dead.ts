import { and, eq } from "drizzle-orm";
import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { defineCommand, refuse } from "@/lib/core/command";
import { webhookId } from "../webhook/input";
import { WEBHOOK_NOT_FOUND } from "../webhook/rules";
import { lockWebhook } from "../webhook/store";
import { NOTHING_DEAD } from "./rules";

/** Delivers everything that was given up for one webhook once more, each record's events in their order. */
export const replayDeadDeliveries = defineCommand({
  name: "webhook-deliveries.replay-dead",
  module: "system_admin",
  level: "administer",
  input: webhookId,
  fails: [WEBHOOK_NOT_FOUND, NOTHING_DEAD],
  async run(ctx, { id }) {
    const { tx, now } = ctx;
    const { url } = await lockWebhook(tx, id);
    const replayed = await tx
      .update(webhookDeliveries)
      .set({ status: "pending", attempts: 0, nextAttemptAt: now, finishedAt: null })
      .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, "dead")))
      .returning({ id: webhookDeliveries.id });
    if (replayed.length === 0) throw refuse(NOTHING_DEAD);
    ctx.record({
      table: "webhooks",
      id,
      label: url,
      action: "status_change",
      changes: { dead_deliveries: { from: replayed.length, to: 0 } },
    });
    return { replayed: replayed.length };
  },
});
