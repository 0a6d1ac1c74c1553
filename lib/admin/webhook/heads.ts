import { and, asc, eq, inArray, lte, min, sql } from "drizzle-orm";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { UNFINISHED } from "./claim";

/** A delivery that no earlier event of its record keeps waiting. */
export type Head = { id: string; webhookId: string; isFailing: boolean };

/** Of each webhook; looking for them reads all that is unfinished, so a handful is too few. */
const MOST_PER_WEBHOOK = 200;

/** Of each record and webhook the first event that is not finished. */
const firstOfRecords = (tx: TenantTransaction) =>
  tx
    .selectDistinctOn(
      [webhookDeliveries.webhookId, domainEvents.tableName, domainEvents.recordId],
      {
        id: webhookDeliveries.id,
        webhookId: webhookDeliveries.webhookId,
        dueAt: webhookDeliveries.nextAttemptAt,
        sequenceNo: domainEvents.sequenceNo,
        isFailing: sql<boolean>`${webhooks.failureCount} > 0`.as("is_failing"),
      },
    )
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(domainEvents, eq(domainEvents.id, webhookDeliveries.domainEventId))
    .where(and(inArray(webhookDeliveries.status, UNFINISHED), eq(webhooks.isActive, true)))
    .orderBy(
      webhookDeliveries.webhookId,
      domainEvents.tableName,
      domainEvents.recordId,
      sql`${domainEvents.sequenceNo} nulls first`,
    )
    .as("first_of_records");

/**
 * Deliveries that may be sent at a moment, those due for longest first, and when the next one will be. A
 * head stays one until it is finished: what comes before it is finished already.
 */
export async function findHeads(
  tx: TenantTransaction,
  now: Date,
): Promise<{ heads: Head[]; dueAt: Date | undefined }> {
  const first = firstOfRecords(tx);
  const ranked = tx
    .select({
      id: first.id,
      webhookId: first.webhookId,
      dueAt: first.dueAt,
      isFailing: first.isFailing,
      position: sql<number>`row_number() over (
        partition by ${first.webhookId} order by ${first.dueAt}, ${first.sequenceNo})`.as(
        "position",
      ),
    })
    .from(first)
    .as("ranked");
  const rows = await tx
    .select({
      id: ranked.id,
      webhookId: ranked.webhookId,
      dueAt: ranked.dueAt,
      isFailing: ranked.isFailing,
    })
    .from(ranked)
    .where(lte(ranked.position, MOST_PER_WEBHOOK))
    .orderBy(asc(ranked.dueAt));
  const isDue = ({ dueAt }: (typeof rows)[number]) => dueAt !== null && dueAt <= now;
  return {
    heads: rows.filter(isDue).map(({ id, webhookId, isFailing }) => ({ id, webhookId, isFailing })),
    dueAt: rows.find((row) => !isDue(row))?.dueAt ?? undefined,
  };
}

/** When anything is next due in a tenant, as far as one look at an index can tell; null for nothing. */
export async function firstDue(tx: TenantTransaction): Promise<Date | null> {
  const [next] = await tx
    .select({ at: min(webhookDeliveries.nextAttemptAt) })
    .from(webhookDeliveries)
    .where(inArray(webhookDeliveries.status, UNFINISHED));
  return next?.at ?? null;
}
