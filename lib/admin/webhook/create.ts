import { v7 as uuidv7 } from "uuid";
import { webhooks } from "@/db/tenant/core/webhooks";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import { requireFeature } from "@/lib/platform/access/require-feature";
import { newWebhook } from "./input";
import { ADDRESS_REFUSED, MOST_WEBHOOKS, TOO_MANY_WEBHOOKS } from "./rules";
import { firstSecrets, sealSecrets } from "./secret";
import { requireAddress } from "./store";

/**
 * Adds a webhook, switched on from the next event. Its secret is in the answer and nowhere else: it is
 * kept encrypted and never shown again.
 */
export const createWebhook = defineCommand({
  name: "webhooks.create",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  input: newWebhook,
  fails: [ADDRESS_REFUSED, TOO_MANY_WEBHOOKS],
  async run(ctx, { url, description = null, eventTypes }) {
    const { tx, tenant, actor, now } = ctx;
    requireFeature(tenant, "api_access", "Webhooks");
    requireAddress(url);
    if ((await tx.$count(webhooks)) >= MOST_WEBHOOKS) throw refuse(TOO_MANY_WEBHOOKS);
    const id = uuidv7();
    const secrets = firstSecrets();
    const columns = { url, description, eventTypes };
    await tx.insert(webhooks).values({
      id,
      ...columns,
      secretEnc: sealSecrets(secrets, tenant.id, id),
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    });
    ctx.record({
      table: "webhooks",
      id,
      label: url,
      action: "insert",
      changes: changesOf(undefined, columns),
    });
    ctx.emit({ type: "webhooks.created", table: "webhooks", id, payload: { url } });
    return { id, version: 1, secret: secrets.current };
  },
});
