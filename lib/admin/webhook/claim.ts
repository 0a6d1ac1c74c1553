import { and, eq, inArray, lte, type SQL } from "drizzle-orm";
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

async function lease(
  tx: TenantTransaction,
  id: string,
  now: Date,
  where?: SQL,
): Promise<Claimed | undefined> {
  const [row] = await tx
    .select({
      id: webhookDeliveries.id,
      webhookId: webhookDeliveries.webhookId,
      attempts: webhookDeliveries.attempts,
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
    .where(and(eq(webhookDeliveries.id, id), inArray(webhookDeliveries.status, UNFINISHED), where))
    .for("update", { of: webhookDeliveries, skipLocked: true });
  if (!row) return undefined;
  const leaseEnd = new Date(now.getTime() + LEASE_MS);
  const attempts = row.attempts + 1;
  await tx
    .update(webhookDeliveries)
    .set({ attempts, nextAttemptAt: leaseEnd })
    .where(eq(webhookDeliveries.id, id));
  return { ...row, attempts, leaseEnd };
}

/**
 * Takes a delivery that is due and leaves it to the caller for LEASE_MS. Any number of workers may ask at
 * once: one gets it, the others get undefined.
 */
export const claimDue = (tx: TenantTransaction, id: string, now: Date) =>
  lease(tx, id, now, and(eq(webhooks.isActive, true), lte(webhookDeliveries.nextAttemptAt, now)));

/** Takes a delivery whether or not it is due or its webhook is switched on, as a test does. */
export const claimAnyway = (tx: TenantTransaction, id: string, now: Date) => lease(tx, id, now);
