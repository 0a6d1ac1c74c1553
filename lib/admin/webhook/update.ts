import { eq } from "drizzle-orm";
import { webhooks } from "@/db/tenant/core/webhooks";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { webhookEdit } from "./input";
import { ADDRESS_REFUSED, WEBHOOK_NOT_FOUND } from "./rules";
import { lockWebhook, requireAddress } from "./store";

/**
 * Changes a webhook, or switches it off and on. While it is off nothing is noted for it; what was
 * waiting goes on waiting. Switched on it starts with a clean count of failures.
 */
export const updateWebhook = defineCommand({
  name: "webhooks.update",
  module: "system_admin",
  level: "administer",
  input: webhookEdit,
  fails: [WEBHOOK_NOT_FOUND, ADDRESS_REFUSED, RECORD_STALE],
  async run(ctx, { id, version, ...typed }) {
    const { tx, actor, now } = ctx;
    const before = await lockWebhook(tx, id);
    if (before.version !== version) throw refuse(RECORD_STALE);
    const { url = before.url, isActive = before.isActive } = typed;
    const { description = before.description, eventTypes = before.eventTypes } = typed;
    if (url !== before.url) requireAddress(url);
    const isStarted = isActive && !before.isActive;
    await tx
      .update(webhooks)
      .set({
        url,
        description,
        eventTypes,
        isActive,
        ...(isStarted && { failureCount: 0, disabledAt: null }),
        updatedAt: now,
        updatedBy: actor.id,
        version: version + 1,
      })
      .where(eq(webhooks.id, id));
    const isSwitch = isActive !== before.isActive;
    ctx.record({
      table: "webhooks",
      id,
      label: url,
      action: isSwitch ? "status_change" : "update",
      changes: changesOf(
        { ...before, eventTypes: before.eventTypes?.join(", ") },
        { url, description, eventTypes: eventTypes?.join(", ") ?? null, isActive },
      ),
    });
    ctx.emit({ type: "webhooks.updated", table: "webhooks", id, payload: { url, isActive } });
    return { id, version: version + 1 };
  },
});
