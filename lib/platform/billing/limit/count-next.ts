import { and, asc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { tenants } from "@/db/control";
import { controlDb, inTenant } from "@/lib/core/database";
import { findTenantById, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { billingTime } from "../clock";
import { localDay } from "../engine/day";
import { announce } from "../store/announce";
import { countSeats } from "../subscription/count-seats";
import { countRecords } from "./count-records";

/** Half past one in the morning in India: most workspaces sleep. */
const NIGHT_BEGINS_UTC_HOURS = 20;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** From this share of a limit on its people are told, in percent. */
const NEAR_PERCENT = 90;

/** When the night that is under way, or the last one, began. */
function nightBefore(now: Date): Date {
  const shift = NIGHT_BEGINS_UTC_HOURS * HOUR_MS;
  return new Date(Math.floor((now.getTime() - shift) / DAY_MS) * DAY_MS + shift);
}

/** Takes the tenant that has waited longest; taken is counted, so that a broken one holds nobody up. */
async function takeNext(now: Date): Promise<{ id: string; timeZone: string } | undefined> {
  const waiting = controlDb()
    .select({ id: tenants.id })
    .from(tenants)
    .where(
      and(
        eq(tenants.lifecycle, "ready"),
        or(isNull(tenants.recordsCountedAt), lt(tenants.recordsCountedAt, nightBefore(now))),
      ),
    )
    .orderBy(sql`${tenants.recordsCountedAt} asc nulls first`, asc(tenants.id))
    .limit(1)
    .for("update", { skipLocked: true });
  const [taken] = await controlDb()
    .update(tenants)
    .set({ recordsCountedAt: now })
    .where(inArray(tenants.id, waiting))
    .returning({ id: tenants.id, timeZone: tenants.billingTz });
  return taken;
}

type Use = { kind: "seats" | "records"; used: number; limit: number | null };

/** Once per kind and month. */
async function tellNearLimits(tenant: KnownTenant, timeZone: string, uses: Use[], now: Date) {
  const on = localDay(timeZone, await billingTime(now));
  for (const { kind, used, limit } of uses) {
    if (limit === null || used * 100 < limit * NEAR_PERCENT) continue;
    const about = { tenantId: tenant.id, on, kind, used, limit };
    const key = `${tenant.id}:${kind}:${on.slice(0, 7)}`;
    await controlDb().transaction((tx) => announce(tx, "billing.limit-near", about, key, now));
  }
}

/**
 * Counts the records of the next tenant that has not been counted since the night began, and announces a
 * limit that is nearly reached. Any number of workers may run it. Returns whether there was one.
 */
export async function countNext(now: Date): Promise<boolean> {
  const taken = await takeNext(now);
  if (!taken) return false;
  const tenant = await findTenantById(taken.id);
  if (!tenant?.place) return true;
  const recordCount = await countRecords(tenant.place);
  await controlDb().update(tenants).set({ recordCount }).where(eq(tenants.id, tenant.id));
  if (tenant.mode !== "full") return true;
  const seats = await inTenant(tenant.place, countSeats, { readOnly: true });
  const uses: Use[] = [
    { kind: "seats", used: seats, limit: tenant.seats },
    { kind: "records", used: recordCount, limit: tenant.recordLimit },
  ];
  await tellNearLimits(tenant, taken.timeZone, uses, now);
  return true;
}
