import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import { deviceName } from "../device";
import { hashNewPassword, isPasswordCorrect } from "../password";
import { countTry, giveTryBack } from "../second-factor/attempts";
import { endAllSessions } from "../session/end-all";

export const CURRENT_WRONG: Failure = {
  code: "invalid",
  reason: "password.wrong",
  message: "The current password is wrong.",
};

const SAME_PASSWORD: Failure = {
  code: "invalid",
  reason: "password.same",
  message: "This is the password you have already.",
};

const typed = (message: string) =>
  z.string({ error: message }).min(1, message).max(1_000, "The password is too long.");

/**
 * Changes one's own password and ends every other sign-in. The two comparisons hold the transaction
 * for half a second; wrong tries are counted together with those of a confirmation, ten in 15 minutes.
 */
export const changePassword = defineCommand({
  name: "password.change",
  module: "system_admin",
  level: "self",
  input: z.strictObject({
    currentPassword: typed("Give your current password."),
    newPassword: typed("Choose a new password."),
  }),
  fails: [CURRENT_WRONG, SAME_PASSWORD],
  async run(ctx, { currentPassword, newPassword }) {
    const { tenant, actor, now } = ctx;
    const { id } = actor;
    const owner = { tenantId: tenant.id, userId: id };
    await countTry(owner);
    const [person] = await ctx.tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, id));
    const before = person?.passwordHash;
    if (!(await isPasswordCorrect(currentPassword, before)) || !before) {
      throw refuse(CURRENT_WRONG, { currentPassword: CURRENT_WRONG.message });
    }
    await giveTryBack(owner);
    if (newPassword === currentPassword) {
      throw refuse(SAME_PASSWORD, { newPassword: SAME_PASSWORD.message });
    }
    const about = [actor.name, actor.email, tenant.name];
    const passwordHash = await hashNewPassword(newPassword, about, "newPassword");
    const [changed] = await ctx.tx
      .update(users)
      .set({
        passwordHash,
        passwordChangedAt: now,
        resetTokenHash: null,
        resetExpiresAt: null,
        updatedAt: now,
        updatedBy: id,
        version: sql`${users.version} + 1`,
      })
      .where(and(eq(users.id, id), eq(users.passwordHash, before)))
      .returning({ id: users.id });
    // Changed from another browser in the meantime: what was given is not the current one any more.
    if (!changed) throw refuse(CURRENT_WRONG, { currentPassword: CURRENT_WRONG.message });
    const ended = await endAllSessions(ctx.tx, id, { now, except: actor.sessionId });
    ctx.record({
      table: "users",
      id,
      label: actor.email,
      action: "update",
      changes: {
        password: { from: null, to: "changed" },
        sessions_ended: { from: null, to: ended.length },
      },
    });
    ctx.emit({
      type: "password.changed",
      table: "users",
      id,
      payload: {
        userId: id,
        at: now.toISOString(),
        ip: ctx.ip ?? null,
        device: deviceName(ctx.userAgent ?? null),
      },
    });
    return { endedSessions: ended.length };
  },
});
