import { eq } from "drizzle-orm";
import { webhooks } from "@/db/tenant/core/webhooks";
import { defineCommand } from "@/lib/core/command";
import { SealBrokenError } from "@/lib/core/encryption";
import { webhookId } from "./input";
import { WEBHOOK_NOT_FOUND } from "./rules";
import {
  firstSecrets,
  overlapEnd,
  rotated,
  type Secrets,
  sealSecrets,
  unsealSecrets,
} from "./secret";
import { lockWebhook } from "./store";

/** With secrets that cannot be read any more, a new one alone is the way out. */
function next(kept: () => Secrets, now: Date): Secrets {
  try {
    return rotated(kept(), now);
  } catch (error) {
    if (error instanceof SealBrokenError) return firstSecrets();
    throw error;
  }
}

/**
 * Makes a new secret. Messages are signed with it and the one before for 24 hours, so that receivers can
 * change over without missing anything. The new secret is in the answer and nowhere else.
 */
export const rotateWebhookSecret = defineCommand({
  name: "webhooks.rotate-secret",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  input: webhookId,
  fails: [WEBHOOK_NOT_FOUND],
  async run(ctx, { id }) {
    const { tx, tenant, actor, now } = ctx;
    const webhook = await lockWebhook(tx, id);
    const secrets = next(() => unsealSecrets(webhook.secretEnc, tenant.id, id), now);
    const version = webhook.version + 1;
    await tx
      .update(webhooks)
      .set({
        secretEnc: sealSecrets(secrets, tenant.id, id),
        updatedAt: now,
        updatedBy: actor.id,
        version,
      })
      .where(eq(webhooks.id, id));
    const previousUntil = overlapEnd(secrets, now);
    ctx.record({
      table: "webhooks",
      id,
      label: webhook.url,
      action: "update",
      changes: { secret: { from: null, to: null } },
    });
    ctx.emit({
      type: "webhooks.secret-rotated",
      table: "webhooks",
      id,
      payload: { url: webhook.url, previousUntil: previousUntil?.toISOString() ?? null },
    });
    return { id, version, secret: secrets.current, previousUntil };
  },
});
