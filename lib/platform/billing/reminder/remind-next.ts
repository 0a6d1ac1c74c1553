import { outbox } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { localDay } from "../engine/day";
import { type After, BATCH, type Candidate, lockInvoices, lockSubscriptions } from "./candidates";
import { type InvoiceFacts, remindersDue, type SubscriptionFacts } from "./reminders-due";

type Facts = SubscriptionFacts | InvoiceFacts;

function rowsFor({ tenantId, timeZone, facts }: Candidate<Facts>, now: Date) {
  const on = localDay(timeZone, now);
  const subject = facts.kind === "invoice" ? { invoiceId: facts.id } : { subscriptionId: facts.id };
  return remindersDue(facts, on).map(({ topic, dedupeKey, details }) => ({
    topic,
    dedupeKey,
    payload: { tenantId, on, ...subject, ...details },
  }));
}

/** Writes what is due of a batch; what stands in the outbox already, in whatever state, is told. */
async function enqueue(
  tx: ControlTransaction,
  candidates: readonly Candidate<Facts>[],
  now: Date,
): Promise<number> {
  const rows = candidates.flatMap((candidate) => rowsFor(candidate, now));
  if (rows.length === 0) return 0;
  const written = await tx
    .insert(outbox)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: outbox.id });
  return written.length;
}

type Lock = (tx: ControlTransaction, today: string, after: After) => Promise<Candidate<Facts>[]>;

async function remindAll(lock: Lock, now: Date): Promise<number> {
  const today = localDay("UTC", now);
  let count = 0;
  let after: After;
  for (;;) {
    const { last, written } = await controlDb().transaction(async (tx) => {
      const candidates = await lock(tx, today, after);
      return {
        last: candidates.length === BATCH ? candidates.at(-1)?.facts.id : undefined,
        written: await enqueue(tx, candidates, now),
      };
    });
    count += written;
    if (!last) return count;
    after = last;
  }
}

/**
 * One turn of the reminders: everything that is due at `now`, which is billing's time, goes into the
 * outbox, from where it is mailed. Any number of workers may run it at once, as often as they like: a
 * step has one key. Returns false: there is nothing more until the next day begins somewhere.
 */
export async function remindNext(now: Date, log: Log): Promise<boolean> {
  const written = (await remindAll(lockSubscriptions, now)) + (await remindAll(lockInvoices, now));
  if (written > 0) log.info({ written }, "reminders of billing written");
  return false;
}
