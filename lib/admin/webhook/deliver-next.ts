import { inArray, min } from "drizzle-orm";
import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import type { DeliveryAgenda } from "./agenda";
import { attempt } from "./attempt";
import { claimNext, UNFINISHED } from "./claim";

/** Puts a tenant on the agenda for when its next delivery is due, if it has any. */
export async function planDeliveries(
  agenda: DeliveryAgenda,
  tenantId: string,
  place: TenantPlace,
): Promise<void> {
  const [next] = await inTenant(
    place,
    (tx) =>
      tx
        .select({ at: min(webhookDeliveries.nextAttemptAt) })
        .from(webhookDeliveries)
        .where(inArray(webhookDeliveries.status, UNFINISHED)),
    { readOnly: true },
  );
  if (next?.at) agenda.note({ tenantId, place }, next.at);
}

/**
 * Makes one delivery of the tenant that has waited for longest. Returns whether there was a tenant to
 * look at. Any number of lanes, workers and processes may run it at once.
 */
export async function deliverNext(agenda: DeliveryAgenda, now: Date): Promise<boolean> {
  const visit = agenda.take(now);
  if (!visit) return false;
  const { tenantId, place } = visit;
  const found = await inTenant(place, (tx) => claimNext(tx, now, agenda.engagements(tenantId)));
  const { claimed } = found;
  if (!claimed) {
    if (found.dueAt) agenda.note(visit, found.dueAt);
    return true;
  }
  await agenda.during({ tenantId, webhookId: claimed.webhookId }, async () => {
    // Another lane goes on with the same tenant meanwhile.
    agenda.note(visit, now);
    await attempt(claimed, { tenantId, place, now });
  });
  // What waited for this one, or for its receiver, may be sent now.
  agenda.note(visit, now);
  return true;
}
