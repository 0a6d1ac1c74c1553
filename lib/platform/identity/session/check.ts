import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { loadAccess, roleNames } from "@/lib/platform/access/load-access";
import { preferencesOf } from "../preferences";
import { TOUCH_EVERY_MS } from "./life";
import type { SessionKind } from "./open";
import { idleSince, loadPolicy, oldestStart } from "./policy";

/** What a cookie or an access token says of itself; the row decides whether it is true. */
export type SessionClaim = {
  sessionId: string;
  userId: string;
  kind: SessionKind;
  /** Browser cookies carry the session's secret; access tokens are signed instead. */
  secret?: string;
};

async function findSession(
  tx: TenantTransaction,
  { sessionId, userId, kind, secret }: SessionClaim,
  now: Date,
) {
  const [session] = await tx
    .select({
      name: users.name,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      locale: users.locale,
      timeZone: users.timezone,
      preferences: users.preferences,
      avatarMediaId: users.avatarMediaId,
      isEnrolled: sql<boolean>`${users.mfaEnrolledAt} is not null or ${users.passkeys} <> '[]'`,
      startedAt: userSessions.createdAt,
      lastSeenAt: userSessions.lastSeenAt,
      mfaPassedAt: userSessions.mfaPassedAt,
      confirmedAt: userSessions.confirmedAt,
      impersonatorId: userSessions.impersonatorId,
      impersonationReason: userSessions.impersonationReason,
      isReadOnly: userSessions.isReadOnly,
    })
    .from(userSessions)
    .innerJoin(users, and(eq(users.id, userSessions.userId), eq(users.status, "active")))
    .where(
      and(
        eq(userSessions.id, sessionId),
        eq(userSessions.userId, userId),
        eq(userSessions.kind, kind),
        secret === undefined ? undefined : eq(userSessions.tokenHash, hashToken(secret)),
        isNull(userSessions.revokedAt),
        gt(userSessions.expiresAt, now),
      ),
    );
  return session;
}

/** Notes that a session is in use, at most once a minute. */
async function touch(tx: TenantTransaction, sessionId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - TOUCH_EVERY_MS);
  await tx
    .update(userSessions)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(userSessions.id, sessionId),
        or(isNull(userSessions.lastSeenAt), lt(userSessions.lastSeenAt, before)),
      ),
    );
}

/**
 * The person behind a claim with his rights as of now, or undefined when the session is unknown,
 * revoked, expired, idle or old beyond the workspace's policy, or the person is not active. Read at
 * every request, which is what makes every revocation immediate; costs one transaction of five
 * statements sent together.
 */
export async function checkSession(
  place: TenantPlace,
  claim: SessionClaim,
  now: Date,
): Promise<Actor | undefined> {
  const { sessionId, userId } = claim;
  return inTenant(place, async (tx) => {
    const [session, access, policy] = await Promise.all([
      findSession(tx, claim, now),
      loadAccess(tx, userId, now),
      loadPolicy(tx),
    ]);
    if (!session?.lastSeenAt) return undefined;
    const { lastSeenAt, startedAt } = session;
    if (lastSeenAt <= idleSince(policy, now) || startedAt <= oldestStart(policy, now)) {
      return undefined;
    }
    if (now.getTime() - lastSeenAt.getTime() > TOUCH_EVERY_MS) await touch(tx, sessionId, now);
    const { impersonatorId, impersonationReason, isReadOnly } = session;
    return {
      kind: "user",
      id: userId,
      name: session.name,
      email: session.email,
      isEmailVerified: session.emailVerifiedAt !== null,
      sessionId,
      keyId: undefined,
      roles: roleNames(access.grants),
      grants: access.grants,
      limitedTo: undefined,
      secondFactor: {
        isEnrolled: session.isEnrolled,
        isRequired: access.requiresSecondFactor,
        isPassed: session.mfaPassedAt !== null,
      },
      confirmedAt: session.confirmedAt,
      impersonation: impersonatorId
        ? { staffId: impersonatorId, reason: impersonationReason ?? "", mayWrite: !isReadOnly }
        : undefined,
      locale: session.locale,
      timeZone: session.timeZone,
      theme: preferencesOf(session.preferences).theme,
      avatarMediaId: session.avatarMediaId,
    };
  });
}
