import { and, eq, isNull, sql } from "drizzle-orm";
import { userSessions, users } from "@/db/tenant/core/users";
import type { Context, ReadContext } from "@/lib/core/context";
import type { StoredFactors } from "./factors";
import { lockPersonFactors } from "./person-factors";

/** Whose factors a command is about: the person's own. */
export const ownerOf = ({ tenant, actor }: ReadContext) => ({
  tenantId: tenant.id,
  userId: actor.id,
});

/** The person's own factors, locked for a change. */
export async function lockOwnFactors(ctx: Context) {
  const stored = await lockPersonFactors(ctx.tx, ctx.actor.id);
  if (!stored) throw new Error("The person who is signed in was not found");
  return stored;
}

/** Changes the person's own factors, and says so in the audit without any secret. */
export async function changeOwnFactors(
  ctx: Context,
  change: Partial<StoredFactors>,
  audited: Record<string, { from: unknown; to: unknown }>,
): Promise<void> {
  await ctx.tx
    .update(users)
    .set({
      ...change,
      updatedAt: ctx.now,
      updatedBy: ctx.actor.id,
      version: sql`${users.version} + 1`,
    })
    .where(eq(users.id, ctx.actor.id));
  ctx.record({
    table: "users",
    id: ctx.actor.id,
    label: ctx.actor.email,
    action: "update",
    changes: audited,
  });
}

/** Whoever just set a factor up has shown it to this session. */
export async function passSecondFactor(ctx: Context): Promise<void> {
  if (!ctx.actor.sessionId) return;
  await ctx.tx
    .update(userSessions)
    .set({ mfaPassedAt: ctx.now })
    .where(eq(userSessions.id, ctx.actor.sessionId));
}

/** Without any factor left no session of the person has given one. */
export async function unpassSecondFactor(ctx: Context): Promise<void> {
  await ctx.tx
    .update(userSessions)
    .set({ mfaPassedAt: null })
    .where(and(eq(userSessions.userId, ctx.actor.id), isNull(userSessions.impersonatorId)));
}
