import { and, asc, eq, lte, sql } from "drizzle-orm";
import { outbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { MailError } from "@/lib/integrations/resend";

/** Does what an outbox row asks for; may be called again for the same id and must not double it. */
export type OutboxHandler = (id: string, payload: unknown) => Promise<void>;

const MAX_ATTEMPTS = 12;
const MAX_WAIT_SECONDS = 3_600;
const waitSeconds = (attempts: number) => Math.min(MAX_WAIT_SECONDS, 2 ** attempts);

/**
 * Takes one due row and hands it to its topic's handler. The row stays locked meanwhile, so that a
 * killed worker's row is free at once. Delivery is at least once; handlers use the id to dedupe.
 */
export async function relayNext(
  handlers: Record<string, OutboxHandler>,
  log: Log,
): Promise<boolean> {
  return controlDb().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, "pending"), lte(outbox.nextAt, sql`now()`)))
      .orderBy(asc(outbox.nextAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!row) return false;

    const mark = (fields: Partial<typeof outbox.$inferInsert>) =>
      tx
        .update(outbox)
        .set({ attempts: row.attempts + 1, ...fields })
        .where(eq(outbox.id, row.id));
    try {
      const handler = handlers[row.topic];
      if (!handler) throw new Error(`Nobody handles the topic ${row.topic}`);
      await handler(row.id, row.payload);
      await mark({ state: "done", error: null });
    } catch (error) {
      const attempts = row.attempts + 1;
      const isDead = attempts >= MAX_ATTEMPTS || (error instanceof MailError && error.isFinal);
      log[isDead ? "error" : "warn"](
        { err: error, outboxId: row.id, topic: row.topic, attempts },
        isDead ? "outbox row given up" : "outbox row will be tried again",
      );
      await mark({
        state: isDead ? "dead" : "pending",
        error: error instanceof Error ? error.message : String(error),
        nextAt: new Date(Date.now() + waitSeconds(attempts) * 1_000),
      });
    }
    return true;
  });
}
