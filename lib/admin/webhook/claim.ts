import { and, asc, eq, inArray, lt, notExists, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import type { StoredEvent } from "./body";
import { PATIENCE_MS } from "./send";

/** States of a delivery that is still to be made. */
export const UNFINISHED = ["pending", "retrying"] as const;

/**
 * For how long a claimed delivery is left to whoever claimed it: much longer than an attempt can take. A
 * worker that was killed in between leaves it until then, and it is sent again under the same id.
 */
export const LEASE_MS = 6 * PATIENCE_MS;

/** A delivery that belongs to one worker until `leaseEnd`, with all that sending it takes. */
export type Claimed = {
  id: string;
  webhookId: string;
  url: string;
  secretEnc: string;
  /** Counts the attempt that is now being made. */
  attempts: number;
  leaseEnd: Date;
  event: StoredEvent;
};

/** Webhooks that a process is sending to: `busy` takes no more, `engaged` no more while it fails. */
export type Engagements = { busy: readonly string[]; engaged: readonly string[] };

const NOBODY: Engagements = { busy: [], engaged: [] };

const earlier = alias(webhookDeliveries, "earlier_deliveries");
const earlierEvents = alias(domainEvents, "earlier_events");

/** An event of a record waits while an earlier one of the same record is not finished. */
const isFirstOfRecord = (tx: TenantTransaction) =>
  notExists(
    tx
      .select({ found: sql`1` })
      .from(earlier)
      .innerJoin(earlierEvents, eq(earlierEvents.id, earlier.domainEventId))
      .where(
        and(
          eq(earlier.webhookId, webhookDeliveries.webhookId),
          inArray(earlier.status, UNFINISHED),
          eq(earlierEvents.recordId, domainEvents.recordId),
          eq(earlierEvents.tableName, domainEvents.tableName),
          lt(earlierEvents.sequenceNo, domainEvents.sequenceNo),
        ),
      ),
  );

const isFree = ({ busy, engaged }: Engagements) =>
  and(
    busy.length > 0 ? notInArray(webhooks.id, [...busy]) : undefined,
    // A receiver that fails is asked one thing at a time.
    engaged.length > 0
      ? or(eq(webhooks.failureCount, 0), notInArray(webhooks.id, [...engaged]))
      : undefined,
  );

async function lockNext(tx: TenantTransaction, where: SQL | undefined) {
  const [row] = await tx
    .select({
      id: webhookDeliveries.id,
      webhookId: webhookDeliveries.webhookId,
      attempts: webhookDeliveries.attempts,
      dueAt: webhookDeliveries.nextAttemptAt,
      url: webhooks.url,
      secretEnc: webhooks.secretEnc,
      event: {
        id: domainEvents.id,
        type: domainEvents.eventType,
        table: domainEvents.tableName,
        recordId: domainEvents.recordId,
        payload: domainEvents.payload,
        createdAt: domainEvents.createdAt,
      },
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(domainEvents, eq(domainEvents.id, webhookDeliveries.domainEventId))
    .where(and(inArray(webhookDeliveries.status, UNFINISHED), where))
    .orderBy(asc(webhookDeliveries.nextAttemptAt), asc(domainEvents.sequenceNo))
    .limit(1)
    .for("update", { of: webhookDeliveries, skipLocked: true });
  return row;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockNext>>>;

async function lease(
  tx: TenantTransaction,
  { dueAt: _, ...row }: Locked,
  now: Date,
): Promise<Claimed> {
  const leaseEnd = new Date(now.getTime() + LEASE_MS);
  const attempts = row.attempts + 1;
  await tx
    .update(webhookDeliveries)
    .set({ attempts, nextAttemptAt: leaseEnd })
    .where(eq(webhookDeliveries.id, row.id));
  return { ...row, attempts, leaseEnd };
}

/**
 * Takes the delivery that has been due for longest and leaves it to the caller for LEASE_MS; or says when
 * the next one will be due, if any. Any number of workers may ask at once: none gets what another has.
 */
export async function claimNext(
  tx: TenantTransaction,
  now: Date,
  engagements: Engagements = NOBODY,
): Promise<{ claimed: Claimed } | { claimed: undefined; dueAt: Date | undefined }> {
  const row = await lockNext(
    tx,
    and(eq(webhooks.isActive, true), isFree(engagements), isFirstOfRecord(tx)),
  );
  const dueAt = row?.dueAt ?? undefined;
  // Locked rows are read as they are now: one that another worker just took is due later.
  if (!row || !dueAt || dueAt > now) return { claimed: undefined, dueAt };
  return { claimed: await lease(tx, row, now) };
}

/** Takes one certain delivery, as a test does, whether or not its webhook is switched on. */
export async function claimOne(
  tx: TenantTransaction,
  id: string,
  now: Date,
): Promise<Claimed | undefined> {
  const row = await lockNext(tx, eq(webhookDeliveries.id, id));
  return row && lease(tx, row, now);
}
