import { eq } from "drizzle-orm";
import { webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { config } from "@/lib/core/config";
import { addressFault } from "./address";
import { ADDRESS_REFUSED, WEBHOOK_NOT_FOUND } from "./rules";

/** A webhook that nobody else changes until the transaction ends. Throws `not_found`. */
export async function lockWebhook(tx: TenantTransaction, id: string) {
  const [webhook] = await tx
    .select({
      id: webhooks.id,
      url: webhooks.url,
      description: webhooks.description,
      eventTypes: webhooks.eventTypes,
      isActive: webhooks.isActive,
      disabledAt: webhooks.disabledAt,
      failureCount: webhooks.failureCount,
      secretEnc: webhooks.secretEnc,
      version: webhooks.version,
    })
    .from(webhooks)
    .where(eq(webhooks.id, id))
    .for("update");
  if (!webhook) throw refuse(WEBHOOK_NOT_FOUND);
  return webhook;
}

/** Throws `invalid` for an address that webhooks are never sent to. */
export function requireAddress(url: string): void {
  const fault = addressFault(url, config().WEBHOOK_LOOPBACK);
  if (fault) throw refuse(ADDRESS_REFUSED, { url: fault });
}
