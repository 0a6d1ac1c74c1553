import { and, eq, isNull } from "drizzle-orm";
import { userSessions } from "@/db/tenant/core/users";
import { writeAudit } from "@/lib/core/audit";
import type { Origin } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";

/**
 * Signs out: the session is over from this moment, wherever its cookie or token may still be. The
 * row stays. Doing it twice is the same as once. Nobody needs a permission to leave.
 */
export async function endSession(
  place: TenantPlace,
  session: { sessionId: string | undefined; userId: string },
  origin: Origin,
): Promise<void> {
  const { sessionId, userId } = session;
  if (!sessionId) return;
  await inTenant(place, async (tx) => {
    const ended = await tx
      .update(userSessions)
      .set({ revokedAt: origin.now })
      .where(
        and(
          eq(userSessions.id, sessionId),
          eq(userSessions.userId, userId),
          isNull(userSessions.revokedAt),
        ),
      )
      .returning({ id: userSessions.id });
    await writeAudit(
      tx,
      { ...origin, userId },
      ended.map(({ id }) => ({ table: "user_sessions", id, action: "logout", changes: {} })),
    );
  });
}
