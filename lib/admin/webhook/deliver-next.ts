import { inTenant, type TenantPlace } from "@/lib/core/database";
import type { DeliveryAgenda, Visit } from "./agenda";
import { attempt } from "./attempt";
import { claimDue } from "./claim";
import { findHeads, firstDue, type Head } from "./heads";

/** Puts a tenant on the agenda for when its next delivery is due, if it has any. */
export async function planDeliveries(
  agenda: DeliveryAgenda,
  tenantId: string,
  place: TenantPlace,
): Promise<void> {
  const at = await inTenant(place, firstDue, { readOnly: true });
  if (at) agenda.look({ tenantId, place }, at);
}

async function look(agenda: DeliveryAgenda, visit: Visit, now: Date): Promise<void> {
  const { heads, dueAt } = await inTenant(visit.place, (tx) => findHeads(tx, now), {
    readOnly: true,
  });
  agenda.found(visit, heads);
  if (dueAt) agenda.look(visit, dueAt);
}

async function deliver(visit: Visit, { id }: Head, now: Date): Promise<void> {
  const { tenantId, place } = visit;
  const claimed = await inTenant(place, (tx) => claimDue(tx, id, now));
  if (claimed) await attempt(claimed, { tenantId, place, now });
}

/**
 * Looks for what is due in one tenant, or makes one delivery. Returns whether there was anything to do.
 * Any number of lanes, workers and processes may run it at once.
 */
export async function deliverNext(agenda: DeliveryAgenda, now: Date): Promise<boolean> {
  const task = agenda.next(now);
  if (!task) return false;
  const { visit } = task;
  if (task.kind === "look") {
    await look(agenda, visit, now);
    return true;
  }
  try {
    await deliver(visit, task.head, now);
  } finally {
    agenda.done(visit, task.head, now);
  }
  return true;
}
