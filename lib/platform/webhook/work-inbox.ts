import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import { auditLog, webhookInbox } from "@/db/control";
import { type ControlTransaction, holdingLock } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { RazorpayError } from "@/lib/integrations/razorpay";
import { billingTime } from "@/lib/platform/billing/clock";
import { noteBrokenAddress } from "@/lib/platform/billing/mail/broken-address";
import { noteEmailEvent } from "./email-event";
import { noteRazorpayEvent } from "./razorpay-event";

/** The mail or payment may be ours and not noted yet, or the service may be ahead of our own transaction. */
const MAX_ATTEMPTS = 10;
const MAX_WAIT_SECONDS = 3_600;
const waitSeconds = (attempts: number) => Math.min(MAX_WAIT_SECONDS, 5 * 2 ** (attempts - 1));

const isMalformed = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof z.ZodError;

type Row = typeof webhookInbox.$inferSelect;
type Outcome = { state: Row["state"]; error: string | null };

async function workOnMail(tx: ControlTransaction, row: Row, now: Date, log: Log): Promise<Outcome> {
  try {
    const outcome = await noteEmailEvent(tx, row.rawBody);
    if (outcome.kind === "orphan") return { state: "orphan", error: "No mail of ours has this id" };
    if (outcome.kind === "noted" && outcome.isTrouble) {
      const { mailId, event } = outcome;
      log.warn({ mailId, event, inboxId: row.id }, "a mail did not arrive as it should");
      await tx.insert(auditLog).values({
        actor: "system",
        action: `mail.${event}`,
        createdAt: now,
        after: { mailId, inboxId: row.id },
      });
      await noteBrokenAddress(tx, mailId, event, now);
    }
    return { state: "done", error: null };
  } catch (error) {
    // Only what the bytes say can be wrong here for good; a fault of the database ends the turn.
    if (!isMalformed(error)) throw error;
    return { state: "dead", error: "The body is not an event of the mail service" };
  }
}

/**
 * Billing changes in transactions of its own, so a fault in one event ends neither this turn nor the
 * events behind it. While the gateway cannot be asked the event waits, however long that takes.
 */
async function workOnPayment(row: Row, now: Date, log: Log): Promise<Outcome> {
  try {
    const { kind } = await noteRazorpayEvent(row.rawBody, await billingTime(now));
    if (kind === "orphan") return { state: "orphan", error: "No order of ours has this payment" };
    return { state: "done", error: null };
  } catch (error) {
    if (isMalformed(error)) {
      return { state: "dead", error: "The body is not an event of the payment gateway" };
    }
    log.warn({ err: error, inboxId: row.id }, "a payment event will be tried again");
    const isWaiting = error instanceof RazorpayError && error.isRetryable;
    const message = error instanceof Error ? error.message : String(error);
    return { state: isWaiting ? "pending" : "orphan", error: message };
  }
}

function workOn(tx: ControlTransaction, row: Row, now: Date, log: Log): Promise<Outcome> {
  return row.provider === "razorpay" ? workOnPayment(row, now, log) : workOnMail(tx, row, now, log);
}

/**
 * Takes one due row of the webhook inbox and makes of it what it says. Workers never take the same one;
 * a killed worker's row is free at once. What nobody knows is tried again later and given up in the
 * end. Returns whether there was one. The row stays locked while the gateway is asked, on a connection
 * that nothing else waits for.
 */
export async function workOnInbox(now: Date, log: Log): Promise<boolean> {
  return holdingLock(async (tx) => {
    const [row] = await tx
      .select()
      .from(webhookInbox)
      .where(and(inArray(webhookInbox.state, ["pending", "orphan"]), lte(webhookInbox.nextAt, now)))
      .orderBy(asc(webhookInbox.nextAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!row) return false;
    const attempts = row.attempts + 1;
    const { state, error } = await workOn(tx, row, now, log);
    const isGivenUp = state === "orphan" && attempts >= MAX_ATTEMPTS;
    if (isGivenUp) log.error({ inboxId: row.id, attempts }, "webhook given up");
    await tx
      .update(webhookInbox)
      .set({
        state: isGivenUp ? "dead" : state,
        error,
        attempts,
        nextAt: new Date(now.getTime() + waitSeconds(attempts) * 1_000),
      })
      .where(eq(webhookInbox.id, row.id));
    return true;
  });
}
