import { asc, isNull, sql } from "drizzle-orm";
import { outbox } from "@/db/control";
import { domainEvents } from "@/db/tenant/core/domain-events";
import type { TenantTransaction } from "@/db/with-tenant";
import { controlDb, inTenant, type TenantPlace } from "@/lib/core/database";

const BATCH = 200;

/** Something that follows from events, in the transaction that publishes them: each event comes once. */
export type FollowUp = (
  tx: TenantTransaction,
  events: readonly { id: string; type: string }[],
  now: Date,
) => Promise<void>;

type WaitingEvent = { id: string; type: string; recordId: string; payload: unknown };

/**
 * Gives events their place in the tenant's sequence and marks them published. One relay at a time, and
 * only after the events were committed: whoever reads behind a number never misses an earlier one.
 */
async function publish(
  tx: TenantTransaction,
  { schema }: TenantPlace,
  events: readonly WaitingEvent[],
  now: Date,
): Promise<WaitingEvent[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`events ${schema}`}, 0))`);
  const published = await tx.execute<{ id: string }>(sql`
    with last as (select coalesce(max(sequence_no), 0) as number from domain_events),
    waiting as (
      select id, row_number() over (order by id) as position from domain_events
      where published_at is null and id = any(${sql.param(events.map(({ id }) => id))}::uuid[])
    )
    update domain_events set sequence_no = last.number + waiting.position,
      published_at = ${now.toISOString()}::timestamptz
    from last, waiting where domain_events.id = waiting.id
    returning domain_events.id`);
  const ids = new Set(published.map(({ id }) => id));
  return events.filter(({ id }) => ids.has(id));
}

/**
 * Copies a tenant's new events that somebody handles into the control plane's outbox, oldest first,
 * then numbers and publishes all of them and does what follows in the tenant itself. Killed in between
 * it copies again: the event's id is the outbox row's dedupe key. Returns whether there may be more.
 */
export async function relayEvents(
  tenantId: string,
  place: TenantPlace,
  handled: ReadonlySet<string>,
  now: Date,
  followUps: readonly FollowUp[] = [],
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
  await inTenant(place, async (tx) => {
    const published = await publish(tx, place, events, now);
    if (published.length === 0) return;
    for (const followUp of followUps) await followUp(tx, published, now);
  });
  return events.length === BATCH;
}
