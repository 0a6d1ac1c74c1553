import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/control";
import { config } from "./config";
import type { ControlTransaction } from "./database";
import { AppError } from "./errors";
import { keyedDigest } from "./secrets";

const KEPT_MS = 7 * 86_400_000;
const KEY_PATTERN = /^[\x21-\x7e]{8,128}$/;

export type IdempotentRequest = {
  /** Whose keys these are: a tenant's id, or "public". */
  scope: string;
  key: string;
  route: string;
  body: unknown;
  now: Date;
};

/** When a key written now is forgotten. */
export const idempotencyExpiry = (now: Date): Date => new Date(now.getTime() + KEPT_MS);

/**
 * What tells one request from another. Throws `invalid` when the key is not usable. A digest: the body
 * may hold a password.
 */
export function requestDigest({ key, route, body }: IdempotentRequest): string {
  if (!KEY_PATTERN.test(key)) {
    throw new AppError("invalid", "idempotency.key", "The Idempotency-Key is not usable.", {
      fields: { "Idempotency-Key": "Use 8 to 128 visible ASCII characters." },
    });
  }
  return keyedDigest(config().AUTH_SECRET, "idempotency", `${route}\n${JSON.stringify(body)}`);
}

/**
 * Runs `work` once per key, inside the caller's transaction: the key is written with the effects and
 * vanishes with them, and a repetition in flight waits on the key's unique index. A repetition with
 * the same body gets the first answer, with another body `idempotency.other-request` (422).
 * The body is stored as a keyed digest only; it may hold a password.
 */
export async function once<Answer extends Record<string, unknown>>(
  tx: ControlTransaction,
  request: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { scope, key, route, now } = request;
  const requestHash = requestDigest(request);
  const [mine] = await tx
    .insert(idempotencyKeys)
    .values({ scope, key, route, requestHash, expiresAt: idempotencyExpiry(now) })
    .onConflictDoNothing()
    .returning({ id: idempotencyKeys.id });

  if (!mine) {
    const [earlier] = await tx
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key)));
    if (!earlier || earlier.requestHash !== requestHash) {
      throw new AppError(
        "rule_violated",
        "idempotency.other-request",
        "This Idempotency-Key was used for another request.",
      );
    }
    return earlier.response as Answer;
  }

  const response = await work();
  await tx.update(idempotencyKeys).set({ response }).where(eq(idempotencyKeys.id, mine.id));
  return response;
}
