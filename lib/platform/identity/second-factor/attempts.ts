import { type Limit, limiter, limitKey, spend } from "../throttle";
import type { FactorOwner } from "./factors";

/** Ten guesses at a million codes in a quarter of an hour: a break-in takes a year of trying. */
const WRONG_CODES: Limit = { name: "second-factor", points: 10, seconds: 15 * 60 };

const keyOf = ({ tenantId, userId }: FactorOwner) => `${tenantId ?? "staff"}:${userId}`;

/**
 * Counts a try before the code is looked at, so that a parallel flood does not slip through. Throws
 * `rate_limited` after ten wrong codes in 15 minutes. Only somebody who knows the password, or sits
 * at a signed-in browser, gets as far as this: strangers cannot use a person's tries up.
 */
export const countTry = (owner: FactorOwner): Promise<void> => spend(WRONG_CODES, keyOf(owner));

/** A right code costs nothing; the wrong ones before it still count. */
export async function giveTryBack(owner: FactorOwner): Promise<void> {
  await limiter(WRONG_CODES).reward(limitKey(keyOf(owner)));
}
