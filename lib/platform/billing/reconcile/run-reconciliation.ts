import { eq } from "drizzle-orm";
import { reconRuns } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { ifUnlocked } from "@/lib/platform/provisioning/job-lock";
import { addDays, localDay } from "../engine/day";
import { SUPPLIER_TIME_ZONE } from "../in-billing";
import { compareOrders } from "./compare-orders";
import { comparePayments } from "./compare-payments";
import { compareRefunds } from "./compare-refunds";
import { compareSettlement } from "./compare-settlement";
import { Comparison } from "./comparison";

export type ReconciliationKind = (typeof reconRuns.$inferSelect)["kind"];
export type ReconciliationRun = typeof reconRuns.$inferSelect;

const DAY_MS = 86_400_000;
/** How far each comparison looks back. */
const LOOKS_BACK_MS: Record<ReconciliationKind, number> = {
  orders: 7 * DAY_MS,
  payments: 3 * DAY_MS,
  settlements: DAY_MS,
};

const COMPARE: Record<ReconciliationKind, (comparison: Comparison) => Promise<void>> = {
  orders: compareOrders,
  payments: async (comparison) => {
    await comparePayments(comparison);
    await compareRefunds(comparison);
  },
  settlements: (comparison) =>
    // Today's report is not complete before the day is over.
    compareSettlement(comparison, addDays(localDay(SUPPLIER_TIME_ZONE, comparison.now), -1)),
};

async function run(kind: ReconciliationKind, now: Date): Promise<ReconciliationRun> {
  const since = new Date(now.getTime() - LOOKS_BACK_MS[kind]);
  const [started] = await controlDb()
    .insert(reconRuns)
    .values({ kind, since, until: now, createdAt: now })
    .returning();
  if (!started) throw new Error("The run was not stored");
  const comparison = new Comparison(started.id, now, since);
  const failure = await COMPARE[kind](comparison).then(
    () => undefined,
    (error: unknown) => error,
  );
  const { compared, healed } = comparison;
  const error = failure instanceof Error ? failure.message : null;
  const finishedAt = failure ? null : now;
  await controlDb()
    .update(reconRuns)
    .set({ compared, healed, error, finishedAt })
    .where(eq(reconRuns.id, started.id));
  if (failure) throw failure;
  return { ...started, compared, healed, error, finishedAt };
}

/**
 * Compares our books with the gateway's: `orders` that seem unpaid, `payments` and refunds of three days
 * in both directions, or yesterday's `settlements`. What we missed is made up for at once, everything
 * else becomes an item for a person. One of a kind runs at a time; undefined when one runs already.
 * `now` is billing's time. Throws RazorpayError when the gateway cannot be asked; the run keeps its words.
 */
export async function runReconciliation(
  kind: ReconciliationKind,
  now: Date,
): Promise<ReconciliationRun | undefined> {
  let finished: ReconciliationRun | undefined;
  await ifUnlocked(`reconciliation ${kind}`, async () => {
    finished = await run(kind, now);
  });
  return finished;
}
