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

/** The limiter rejects with its state when points run out and with an Error when it cannot count. */
export function asRefusal(rejection: unknown): unknown {
  if (!(rejection instanceof RateLimiterRes)) return rejection;
  const retryAfterSeconds = Math.max(1, Math.ceil(rejection.msBeforeNext / 1_000));
  return new AppError("rate_limited", "rate.limited", "Too many tries. Wait a little.", {
    retryAfterSeconds,
  });
}

/** Spends one point of a limit. Throws `rate_limited` with the seconds to wait. */
export async function spend(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(limitKey(key));
  } catch (rejection) {
    throw asRefusal(rejection);
  }
}

/** Removes counters whose window is over. */
export async function clearExpiredRateLimits(now: Date): Promise<void> {
  await controlDb().delete(rateLimits).where(lt(rateLimits.expire, now));
}
