import { and, eq, gt, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/control";
import { controlDb, holdingLock } from "./database";
import { AppError } from "./errors";
import { type IdempotentRequest, idempotencyExpiry, requestDigest } from "./idempotency";

const IN_FLIGHT = new AppError(
  "conflict",
  "idempotency.in-flight",
  "The first request with this Idempotency-Key is still being worked on.",
  { retryAfterSeconds: 1 },
);

/**
 * Runs `work` once per key where it makes transactions of its own: a repetition gets the stored answer,
 * with another body `idempotency.other-request` (422), and while the first is at work
 * `idempotency.in-flight` (409). Only what succeeded is kept; a refusal changed nothing and may be tried
 * again. A crash after the work and before its answer is kept lets a repetition run again: the work has
 * to bear that. `work` is told nothing of the key and must not wait for another request.
 */
export async function answerOnce<Answer extends Record<string, unknown>>(
  request: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { scope, key, route, now } = request;
  const requestHash = requestDigest(request);
  return holdingLock(async (lock) => {
    const [held] = await lock.execute<{ isMine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`${scope}\n${key}`}, 7)) as "isMine"`,
    );
    if (!held?.isMine) throw IN_FLIGHT;
    const [earlier] = await controlDb()
      .select({ requestHash: idempotencyKeys.requestHash, response: idempotencyKeys.response })
      .from(idempotencyKeys)
      .where(
        and(
          eq(idempotencyKeys.scope, scope),
          eq(idempotencyKeys.key, key),
          gt(idempotencyKeys.expiresAt, now),
        ),
      );
    if (earlier && earlier.requestHash !== requestHash) {
      throw new AppError(
        "rule_violated",
        "idempotency.other-request",
        "This Idempotency-Key was used for another request.",
      );
    }
    if (earlier) return earlier.response as Answer;
    const response = await work();
    const row = { route, requestHash, response, expiresAt: idempotencyExpiry(now) };
    await controlDb()
      .insert(idempotencyKeys)
      .values({ scope, key, ...row })
      .onConflictDoUpdate({ target: [idempotencyKeys.scope, idempotencyKeys.key], set: row });
    return response;
  });
}
