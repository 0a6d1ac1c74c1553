import { and, eq, gt, isNull } from "drizzle-orm";
import { signInTokens } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hashToken, randomToken } from "@/lib/core/secrets";

/** Long enough for a redirect, too short to be worth stealing from a history. */
const LIFE_MS = 60_000;

/** A pass into a workspace for one person, good once and for 60 seconds. Only its hash is stored. */
export async function issueSignInToken(pass: {
  tenantId: string;
  userId: string;
  now: Date;
}): Promise<string> {
  const { tenantId, userId, now } = pass;
  const token = randomToken();
  await controlDb()
    .insert(signInTokens)
    .values({
      tokenHash: hashToken(token),
      tenantId,
      userId,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    });
  return token;
}

/** Uses a pass up. One statement decides, so of any number of parallel tries one gets the person. */
export async function consumeSignInToken(pass: {
  token: string;
  tenantId: string;
  now: Date;
}): Promise<string | undefined> {
  const { token, tenantId, now } = pass;
  const [used] = await controlDb()
    .update(signInTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(signInTokens.tokenHash, hashToken(token)),
        eq(signInTokens.tenantId, tenantId),
        isNull(signInTokens.usedAt),
        gt(signInTokens.expiresAt, now),
      ),
    )
    .returning({ userId: signInTokens.userId });
  return used?.userId;
}
