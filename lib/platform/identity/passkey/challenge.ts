import { networkOf } from "../network";
import { consumeSignInToken, issueSignInToken } from "../sign-in-token";
import { type Limit, spend } from "../throttle";

/** Anybody may ask for one before signing in, and each is a row. */
const ASKED: Limit = { name: "passkey-challenge", points: 100, seconds: 15 * 60 };

/** Whom a challenge is for: `userId` is undefined where the passkey itself says whose it is. */
export type ChallengeHolder = {
  purpose: "passkey" | "passkey_registration";
  tenantId: string | undefined;
  userId: string | undefined;
};

/** A new challenge, good once and for five minutes. Throws `rate_limited`. */
export async function issueChallenge(
  holder: ChallengeHolder,
  { now, ip }: { now: Date; ip: string | undefined },
): Promise<string> {
  await spend(ASKED, networkOf(ip));
  return issueSignInToken({ ...holder, now });
}

/**
 * Uses a challenge up when an answer names it: a second answer finds it gone, whatever became of the
 * first. Another tenant's or another person's challenge is none.
 */
export const challengeTaker =
  (holder: ChallengeHolder, now: Date) =>
  async (token: string): Promise<boolean> => {
    const { purpose, tenantId, userId } = holder;
    const taken = await consumeSignInToken({ purpose, token, tenantId, now });
    return taken !== undefined && taken.userId === userId;
  };
