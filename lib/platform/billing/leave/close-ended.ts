import { and, asc, eq, isNotNull, lte, notLike, sql } from "drizzle-orm";
import { tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { closeWorkspace } from "@/lib/platform/provisioning/deprovision";
import { addDays, localDay } from "../engine/day";
import { DATA_KEPT_DAYS } from "../mail/data-kept";
import { lockSubscription } from "../store/load-state";

/** The zone whose days begin first among those billing knows. */
const EARLIEST_TIME_ZONE = "Asia/Kolkata";

function endedBy(day: string) {
  return controlDb()
    .selectDistinct({ tenantId: tenants.id, timeZone: tenants.billingTz })
    .from(tenantSubscriptions)
    .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
    .where(
      and(
        eq(tenantSubscriptions.status, "CANCELLED"),
        isNotNull(tenantSubscriptions.statusSince),
        lte(tenantSubscriptions.statusSince, day),
        notLike(tenants.lifecycle, "deprovision%"),
        sql`not exists (select 1 from tenant_subscriptions later
          where later.tenant_id = ${tenants.id}
            and (later.status <> 'CANCELLED' or later.status_since > ${day}::date))`,
      ),
    )
    .orderBy(asc(tenants.id));
}

/**
 * Closes every workspace whose subscription ended 90 days ago and queues the deletion of its data, each
 * in its own transaction under the subscription's lock: a purchase in the same moment comes first or is
 * refused. `now` is billing's time. Returns how many were closed.
 */
export async function closeEnded(now: Date, log: Log): Promise<number> {
  const day = addDays(localDay(EARLIEST_TIME_ZONE, now), -DATA_KEPT_DAYS);
  let closed = 0;
  for (const { tenantId, timeZone } of await endedBy(day)) {
    const job = await controlDb().transaction(async (tx) => {
      const { status, statusSince } = await lockSubscription(tx, tenantId);
      const isOver =
        status === "CANCELLED" &&
        statusSince !== null &&
        addDays(statusSince, DATA_KEPT_DAYS) <= localDay(timeZone, now);
      return isOver ? closeWorkspace(tx, eq(tenants.id, tenantId), "system") : undefined;
    });
    if (!job) continue;
    closed += 1;
    log.info({ tenantId }, "a workspace that ended is being deleted");
  }
  return closed;
}
