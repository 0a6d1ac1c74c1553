import { and, eq, gt, isNull } from "drizzle-orm";
import { type ImpersonationGrant, type SIGN_IN_TOKEN_PURPOSES, signInTokens } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hashToken, randomToken } from "@/lib/core/secrets";

export type SignInTokenPurpose = (typeof SIGN_IN_TOKEN_PURPOSES)[number];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const LIFE_MS: Record<SignInTokenPurpose, number> = {
  // Long enough for a redirect, too short to be worth stealing from a history.
  handoff: 60 * SECOND,
  impersonation: 60 * SECOND,
  // Long enough to find the telephone.
  second_factor: 5 * MINUTE,
  passkey: 5 * MINUTE,
  passkey_registration: 5 * MINUTE,
};

/**
 * Something that lets one person one step further, good once. Only its hash is stored. Without a
 * tenant it is for platform staff; without a user it is a passkey's challenge, whose answer says
 * whose it is.
 */
export async function issueSignInToken(pass: {
  purpose?: SignInTokenPurpose;
  tenantId: string | undefined;
  userId: string | undefined;
  /** Of an impersonation. */
  details?: ImpersonationGrant;
  now: Date;
}): Promise<string> {
  const { purpose = "handoff", tenantId, userId, details, now } = pass;
  const token = randomToken();
  await controlDb()
    .insert(signInTokens)
    .values({
      tokenHash: hashToken(token),
      purpose,
      tenantId,
      userId,
      details,
      expiresAt: new Date(now.getTime() + LIFE_MS[purpose]),
    });
  return token;
}

type Presented = {
  purpose: SignInTokenPurpose;
  token: string;
  tenantId: string | undefined;
  now: Date;
};

const isGood = ({ purpose, token, tenantId, now }: Presented) =>
  and(
    eq(signInTokens.tokenHash, hashToken(token)),
    eq(signInTokens.purpose, purpose),
    tenantId === undefined ? isNull(signInTokens.tenantId) : eq(signInTokens.tenantId, tenantId),
    isNull(signInTokens.usedAt),
    gt(signInTokens.expiresAt, now),
  );

export type FoundToken = {
  userId: string | undefined;
  details: ImpersonationGrant | undefined;
  issuedAt: Date;
};

function found(
  row: { userId: string | null; details: ImpersonationGrant | null; expiresAt: Date },
  purpose: SignInTokenPurpose,
): FoundToken {
  return {
    userId: row.userId ?? undefined,
    details: row.details ?? undefined,
    issuedAt: new Date(row.expiresAt.getTime() - LIFE_MS[purpose]),
  };
}

const shown = {
  userId: signInTokens.userId,
  details: signInTokens.details,
  expiresAt: signInTokens.expiresAt,
};

/** Looks at a token without using it up; undefined when it is unknown, used, expired or another's. */
export async function findSignInToken(presented: Presented): Promise<FoundToken | undefined> {
  const [row] = await controlDb().select(shown).from(signInTokens).where(isGood(presented));
  return row && found(row, presented.purpose);
}

/** Uses a token up. One statement decides, so of any number of parallel tries one gets the person. */
export async function consumeSignInToken(presented: Presented): Promise<FoundToken | undefined> {
  const [row] = await controlDb()
    .update(signInTokens)
    .set({ usedAt: presented.now })
    .where(isGood(presented))
    .returning(shown);
  return row && found(row, presented.purpose);
}
