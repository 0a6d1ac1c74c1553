import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import { userSessions, users } from "@/db/tenant/core/users";
import type { Actor } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { loadAccess } from "@/lib/platform/access/load-access";
import { idleSince, TOUCH_EVERY_MS } from "./life";
import type { SessionKind } from "./open";

/** What a cookie or an access token says of itself; the row decides whether it is true. */
export type SessionClaim = {
  sessionId: string;
  userId: string;
  kind: SessionKind;
  /** Browser cookies carry the session's secret; access tokens are signed instead. */
  secret?: string;
};

/**
 * The person behind a claim with his rights as of now, or undefined when the session is unknown,
 * revoked, expired or idle too long, or the person is not active. Read at every request, which is
 * what makes revocation immediate; costs one transaction of two statements sent together.
 */
export async function checkSession(
  place: TenantPlace,
  { sessionId, userId, kind, secret }: SessionClaim,
  now: Date,
): Promise<Actor | undefined> {
  return inTenant(place, async (tx) => {
    const found = tx
      .select({
        name: users.name,
        email: users.email,
        lastSeenAt: userSessions.lastSeenAt,
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
          gt(userSessions.lastSeenAt, idleSince(now)),
        ),
      );
    const [[session], access] = await Promise.all([found, loadAccess(tx, userId, now)]);
    if (!session) return undefined;

    const touchBefore = new Date(now.getTime() - TOUCH_EVERY_MS);
    if (!session.lastSeenAt || session.lastSeenAt < touchBefore) {
      await tx
        .update(userSessions)
        .set({ lastSeenAt: now })
        .where(
          and(
            eq(userSessions.id, sessionId),
            or(isNull(userSessions.lastSeenAt), lt(userSessions.lastSeenAt, touchBefore)),
          ),
        );
    }
    return { id: userId, name: session.name, email: session.email, sessionId, ...access };
  });
}
