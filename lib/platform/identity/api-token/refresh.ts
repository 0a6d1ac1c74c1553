import { and, eq } from "drizzle-orm";
import { userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeAudit } from "@/lib/core/audit";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { hashToken } from "@/lib/core/secrets";
import { isLive } from "../session/live";
import { loadPolicy } from "../session/policy";
import { familySecret, successorOf } from "./refresh-token";

/** Two tabs, or a retry after a lost answer, may still present the token that was just replaced. */
const REFRESH_GRACE_MS = 10_000;

export type Refreshed = { sessionId: string; userId: string; refreshToken: string };

function refused(): AppError {
  return new AppError("unauthenticated", "refresh.refused", "Sign in again.");
}

/** Locked, so that parallel refreshes of one family queue here instead of rotating twice. */
async function lockFamily(tx: TenantTransaction, secret: string, now: Date) {
  const policy = await loadPolicy(tx);
  const [session] = await tx
    .select({
      id: userSessions.id,
      userId: userSessions.userId,
      refreshHash: userSessions.refreshHash,
      priorRefreshHash: userSessions.priorRefreshHash,
      refreshedAt: userSessions.refreshedAt,
    })
    .from(userSessions)
    .innerJoin(users, and(eq(users.id, userSessions.userId), eq(users.status, "active")))
    .where(
      and(
        eq(userSessions.tokenHash, hashToken(secret)),
        eq(userSessions.kind, "api"),
        isLive(policy, now),
      ),
    )
    .for("update", { of: userSessions });
  return session;
}

type Family = NonNullable<Awaited<ReturnType<typeof lockFamily>>>;

async function rotate(tx: TenantTransaction, family: Family, presented: string, now: Date) {
  await tx
    .update(userSessions)
    .set({
      refreshHash: hashToken(successorOf(presented)),
      priorRefreshHash: hashToken(presented),
      refreshedAt: now,
      lastSeenAt: now,
    })
    .where(eq(userSessions.id, family.id));
}

/** A used token came back: it was copied, and we cannot tell the thief from the owner. */
async function revokeFamily(tx: TenantTransaction, family: Family, origin: Origin): Promise<void> {
  await tx
    .update(userSessions)
    .set({ revokedAt: origin.now })
    .where(eq(userSessions.id, family.id));
  await writeAudit(tx, { ...origin, userId: undefined }, [
    {
      table: "user_sessions",
      id: family.id,
      label: "Refresh token used twice",
      action: "denied",
      changes: { revoked_at: { from: null, to: origin.now.toISOString() } },
    },
  ]);
}

/**
 * Exchanges a refresh token for its successor. Within 10 seconds of its use a token still yields the
 * same successor; after that a used token ends the whole family. Throws `unauthenticated`
 * (refresh.refused) and says no more.
 */
export async function refreshSession(
  tenant: Tenant,
  token: string,
  origin: Origin,
): Promise<Refreshed> {
  const secret = familySecret(token);
  if (!secret || !tenant.place || tenant.lifecycle !== "ready") throw refused();
  const presented = hashToken(token);
  const { now } = origin;

  const family = await inTenant(tenant.place, async (tx) => {
    const found = await lockFamily(tx, secret, now);
    if (!found) return undefined;
    if (found.refreshHash === presented) {
      await rotate(tx, found, token, now);
      return found;
    }
    const age = now.getTime() - (found.refreshedAt?.getTime() ?? 0);
    if (found.priorRefreshHash === presented && age <= REFRESH_GRACE_MS) return found;
    // Not thrown in here: an error would roll the revocation back.
    await revokeFamily(tx, found, origin);
    log().warn({ requestId: origin.requestId, tenantId: tenant.id }, "refresh token used twice");
    return undefined;
  });
  if (!family) throw refused();
  return { sessionId: family.id, userId: family.userId, refreshToken: successorOf(token) };
}
