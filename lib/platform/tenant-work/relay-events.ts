import { and, asc, inArray, isNull } from "drizzle-orm";
import { outbox } from "@/db/control";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { controlDb, inTenant, type TenantPlace } from "@/lib/core/database";

const BATCH = 200;

/**
 * Copies a tenant's new events that somebody handles into the control plane's outbox, oldest first,
 * and marks all of them published. Killed in between it copies again: the event's id is the outbox
 * row's dedupe key. Returns whether there may be more.
 */
export async function relayEvents(
  tenantId: string,
  place: TenantPlace,
  handled: ReadonlySet<string>,
  now: Date,
): Promise<boolean> {
  const events = await inTenant(
    place,
    (tx) =>
      tx
        .select({
          id: domainEvents.id,
          type: domainEvents.eventType,
          recordId: domainEvents.recordId,
          payload: domainEvents.payload,
        })
        .from(domainEvents)
        .where(isNull(domainEvents.publishedAt))
        .orderBy(asc(domainEvents.id))
        .limit(BATCH),
    { readOnly: true },
  );
  if (events.length === 0) return false;
  const wanted = events.filter(({ type }) => handled.has(type));
  if (wanted.length > 0) {
    await controlDb()
      .insert(outbox)
      .values(
        wanted.map(({ id, type, recordId, payload }) => ({
          topic: type,
          payload: { ...(payload as object), tenantId, recordId, eventId: id },
          dedupeKey: `event:${id}`,
          nextAt: now,
        })),
      )
      .onConflictDoNothing();
  }
  await inTenant(place, (tx) =>
    tx
      .update(domainEvents)
      .set({ publishedAt: now })
      .where(
        and(
          inArray(
            domainEvents.id,
            events.map(({ id }) => id),
          ),
          isNull(domainEvents.publishedAt),
        ),
      ),
  );
  return events.length === BATCH;
}
