import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimits } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { hashToken } from "@/lib/core/secrets";

/** So many points in so many seconds, counted from the first. */
export type Limit = { name: string; points: number; seconds: number };

/** Shared by all processes through the control plane. Keys are stored hashed: they name people. */
export function limiter({ name, points, seconds }: Limit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: controlDb(),
    schema: rateLimits,
    points,
    duration: seconds,
    keyPrefix: name,
    // The worker clears up; a timer in every process would do it many times over.
    clearExpiredByTimeout: false,
  });
}

/** What a limiter counts a caller under. */
export const limitKey = (...parts: string[]): string => hashToken(parts.join("\n"));

const secondsOf = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1_000));

/** The limiter rejects with its state when points run out and with an Error when it cannot count. */
export function asRefusal(rejection: unknown): unknown {
  if (!(rejection instanceof RateLimiterRes)) return rejection;
  return new AppError("rate_limited", "rate.limited", "Too many tries. Wait a little.", {
    retryAfterSeconds: secondsOf(rejection.msBeforeNext),
  });
}

/** What is left of a limit, and in how many seconds all of it is there again. */
export type Allowance = { limit: Limit; remaining: number; resetSeconds: number };

/**
 * Spends one point of a limit and tells what is left, also to somebody who is refused. Throws
 * `rate_limited` with the seconds to wait.
 */
export async function spend(
  limit: Limit,
  key: string,
  tell: (allowance: Allowance) => void = () => {},
): Promise<void> {
  const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes) =>
    tell({
      limit,
      remaining: Math.max(0, remainingPoints),
      resetSeconds: secondsOf(msBeforeNext),
    });
  try {
    told(await limiter(limit).consume(limitKey(key)));
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) told(rejection);
    throw asRefusal(rejection);
  }
}

/** Removes counters whose window is over. */
export async function clearExpiredRateLimits(now: Date): Promise<void> {
  await controlDb().delete(rateLimits).where(lt(rateLimits.expire, now));
}
