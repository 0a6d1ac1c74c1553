import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { userSessions } from "@/db/tenant/core/users";
import type { Context } from "@/lib/core/context";

/** Ends a person's sign-ins, or one of them, from this moment. Answers how many there were. */
export async function endSessions(
  { tx, now }: Context,
  userId: string,
  sessionId?: string,
): Promise<number> {
  const ended = await tx
    .update(userSessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(userSessions.userId, userId),
        sessionId === undefined ? undefined : eq(userSessions.id, sessionId),
        isNull(userSessions.revokedAt),
        gt(userSessions.expiresAt, now),
      ),
    )
    .returning({ id: userSessions.id });
  return ended.length;
}

/** Revokes the keys by which programs act as a person, each with an audit row of its own. */
export async function revokeApiKeys(ctx: Context, userId: string): Promise<number> {
  const { tx, now, actor } = ctx;
  const revoked = await tx
    .update(apiKeys)
    .set({
      revokedAt: now,
      updatedAt: now,
      updatedBy: actor.id,
      version: sql`${apiKeys.version} + 1`,
    })
    .where(and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id, name: apiKeys.name });
  for (const { id, name } of revoked) {
    ctx.record({
      table: "api_keys",
      id,
      label: name,
      action: "status_change",
      changes: { revoked_at: { from: null, to: now.toISOString() } },
    });
  }
  return revoked.length;
}
