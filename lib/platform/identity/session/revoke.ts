import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { userSessions } from "@/db/tenant/core/users";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";

const SESSION_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "session.not-found",
  message: "This sign-in is over already.",
};

/** Ends one of one's own sign-ins, on whatever device it is. Cannot be undone. */
export const revokeSession = defineCommand({
  name: "sessions.revoke",
  module: "system_admin",
  level: "self",
  input: z.strictObject({ id: z.uuid("This is not a sign-in.") }),
  fails: [SESSION_NOT_FOUND],
  async run(ctx, { id }) {
    const [revoked] = await ctx.tx
      .update(userSessions)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(userSessions.id, id),
          eq(userSessions.userId, ctx.actor.id),
          isNull(userSessions.revokedAt),
        ),
      )
      .returning({ id: userSessions.id });
    if (!revoked) throw refuse(SESSION_NOT_FOUND);
    ctx.record({
      table: "user_sessions",
      id,
      label: ctx.actor.email,
      action: "status_change",
      changes: { revoked_at: { from: null, to: ctx.now.toISOString() } },
    });
    ctx.emit({
      type: "sessions.revoked",
      table: "user_sessions",
      id,
      payload: { user_id: ctx.actor.id },
    });
    return { isCurrent: id === ctx.actor.sessionId };
  },
});
