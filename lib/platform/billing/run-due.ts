import { and, asc, gt, lte, ne, sql } from "drizzle-orm";
import { tenantSubscriptions } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { localDay } from "./engine/day";
import { ensureCurrent } from "./ensure-current";

/** The zone whose days begin first among those billing knows: nothing is due anywhere before. */
const EARLIEST_TIME_ZONE = "Asia/Kolkata";

/**
 * Runs everything that time has made due by `now` (billing's time), tenant by tenant, each in its own
 * transaction; one that fails is logged and does not hold the others up. May run twice or side by
 * side: each document is made once. Returns how many tenants were looked at and how many failed.
 */
export async function runDue(now: Date): Promise<{ tenants: number; failed: number }> {
  const today = localDay(EARLIEST_TIME_ZONE, now);
  let after: string | undefined;
  const outcome = { tenants: 0, failed: 0 };
  for (;;) {
    const [next] = await controlDb()
      .select({ tenantId: tenantSubscriptions.tenantId })
      .from(tenantSubscriptions)
      .where(
        and(
          ne(tenantSubscriptions.status, "CANCELLED"),
          lte(tenantSubscriptions.nextDueOn, today),
          after ? gt(tenantSubscriptions.tenantId, sql`${after}::uuid`) : undefined,
        ),
      )
      .orderBy(asc(tenantSubscriptions.tenantId))
      .limit(1);
    if (!next) return outcome;
    after = next.tenantId;
    outcome.tenants += 1;
    try {
      await ensureCurrent(next.tenantId, now);
    } catch (fault) {
      outcome.failed += 1;
      log().error({ err: fault, tenantId: next.tenantId }, "billing of a tenant is not current");
    }
  }
}
