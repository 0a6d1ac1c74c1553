import { and, eq, sql } from "drizzle-orm";
import { jobRuns } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { ifUnlocked } from "@/lib/platform/provisioning/job-lock";
import { type Day, localDay } from "../engine/day";
import { SUPPLIER_TIME_ZONE } from "../in-billing";
import { runReconciliation } from "./run-reconciliation";

const JOB = "reconciliation-nightly";
/** Two in the morning in India; the gateway's report of the day before is complete by then. */
const NIGHT_MS = 2 * 3_600_000;

async function hasRun(day: Day): Promise<boolean> {
  const [known] = await controlDb()
    .select({ id: jobRuns.id })
    .from(jobRuns)
    .where(and(eq(jobRuns.job, JOB), sql`${jobRuns.outcome} ->> 'day' = ${day}`));
  return known !== undefined;
}

/**
 * Compares payments, refunds and settlements once a night; any number of workers may ask. A night whose
 * comparison failed is tried again. Returns whether it ran now. `now` is billing's time.
 */
export async function reconcileNightly(now: Date, log: Log): Promise<boolean> {
  const day = localDay(SUPPLIER_TIME_ZONE, new Date(now.getTime() - NIGHT_MS));
  if (await hasRun(day)) return false;
  let didRun = false;
  await ifUnlocked(JOB, async () => {
    if (await hasRun(day)) return;
    const payments = await runReconciliation("payments", now);
    const settlements = await runReconciliation("settlements", now);
    // Somebody started one by hand just now; the next turn makes up for it.
    if (!payments || !settlements) return;
    const outcome = {
      day,
      compared: payments.compared + settlements.compared,
      healed: payments.healed + settlements.healed,
    };
    await controlDb()
      .insert(jobRuns)
      .values({ job: JOB, outcome, finishedAt: now, createdAt: now });
    log.info(outcome, "books compared with the gateway's");
    didRun = true;
  });
  return didRun;
}
