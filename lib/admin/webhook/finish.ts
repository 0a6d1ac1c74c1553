import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import type { TenantTransaction } from "@/db/with-tenant";
import { nextAttemptAt } from "./back-off";
import { type Claimed, UNFINISHED } from "./claim";
import { switchOffFailing } from "./disable-failing";
import { PING } from "./event-types";
import type { Answer } from "./send";

/** The receiver is gone for good and says so. */
const GONE = 410;

const isSuccess = (code: number | null) => code !== null && code >= 200 && code < 300;

/** What a webhook's counter becomes; who saved the webhook last, and when, stays as it is. */
const count = (tx: TenantTransaction, webhookId: string, failures: SQL) =>
  tx
    .update(webhooks)
    .set({ failureCount: failures, updatedAt: sql`${webhooks.updatedAt}` })
    .where(eq(webhooks.id, webhookId));

function outcomeOf({ attempts, event }: Claimed, { code }: Answer, at: Date, random: number) {
  if (isSuccess(code)) return { status: "succeeded", finishedAt: at, nextAttemptAt: null } as const;
  // A test is over with its answer.
  const isLast = code === GONE || event.type === PING;
  const next = isLast ? undefined : nextAttemptAt(attempts, at, random);
  if (next) return { status: "retrying", finishedAt: null, nextAttemptAt: next } as const;
  return { status: "dead", finishedAt: at, nextAttemptAt: null } as const;
}

/**
 * Notes what became of a claimed delivery, and when it is tried again. Whoever lost the delivery because
 * the lease ran out changes nothing. A webhook that fails for too long is switched off.
 */
export async function finish(
  tx: TenantTransaction,
  claimed: Claimed,
  answer: Answer,
  { now, random }: { now: Date; random: number },
): Promise<void> {
  const at = new Date(now.getTime() + answer.durationMs);
  const outcome = outcomeOf(claimed, answer, at, random);
  // The webhook first, its deliveries then: everybody locks in this order, so that nobody waits in a ring.
  await tx
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(eq(webhooks.id, claimed.webhookId))
    .for("no key update");
  const [own] = await tx
    .update(webhookDeliveries)
    .set({
      ...outcome,
      responseCode: answer.code,
      responseExcerpt: answer.excerpt,
      durationMs: answer.durationMs,
    })
    .where(
      and(
        eq(webhookDeliveries.id, claimed.id),
        inArray(webhookDeliveries.status, UNFINISHED),
        eq(webhookDeliveries.nextAttemptAt, claimed.leaseEnd),
      ),
    )
    .returning({ id: webhookDeliveries.id });
  if (!own || claimed.event.type === PING) return;
  if (outcome.status === "succeeded") {
    await count(tx, claimed.webhookId, sql`0`);
    return;
  }
  await count(tx, claimed.webhookId, sql`${webhooks.failureCount} + 1`);
  await switchOffFailing(tx, claimed.webhookId, { at, isGone: answer.code === GONE });
}
