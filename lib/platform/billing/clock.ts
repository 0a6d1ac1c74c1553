import { sql } from "drizzle-orm";
import { billingClock } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";

/** The clock is one row. */
const CLOCK_ID = 1;

async function aheadMs(): Promise<number> {
  const [row] = await controlDb().select({ aheadMs: billingClock.aheadMs }).from(billingClock);
  return row?.aheadMs ?? 0;
}

/**
 * What time it is for billing. In development and tests billing's clock can be moved ahead, so that a
 * year of renewals takes a minute; sessions and codes keep real time. Production has no such clock.
 */
export async function billingTime(now: Date): Promise<Date> {
  if (config().isProduction) return now;
  return new Date(now.getTime() + (await aheadMs()));
}

/**
 * Moves billing's clock so that it shows `to` at the real moment `now`. Never back: documents carry
 * dates that do not run backwards. Throws in production. Returns what it shows.
 */
export async function advanceBillingClock(to: Date, now: Date): Promise<Date> {
  if (config().isProduction) throw new Error("Production has no clock to move");
  const ahead = to.getTime() - now.getTime();
  const [row] = await controlDb()
    .insert(billingClock)
    .values({ id: CLOCK_ID, aheadMs: ahead })
    .onConflictDoUpdate({
      target: billingClock.id,
      set: { aheadMs: sql`greatest(${billingClock.aheadMs}, excluded.ahead_ms)` },
    })
    .returning({ aheadMs: billingClock.aheadMs });
  return new Date(now.getTime() + (row?.aheadMs ?? 0));
}
