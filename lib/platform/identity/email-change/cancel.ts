import { and, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { NO_CHANGE } from "./failures";

/** Drops a change of one's own address that is not confirmed yet; its links are dead. */
export const cancelEmailChange = defineCommand({
  name: "email.cancel-change",
  module: "system_admin",
  level: "self",
  input: z.strictObject({}),
  fails: [NO_CHANGE],
  async run(ctx) {
    const { actor, now } = ctx;
    const [before] = await ctx.tx
      .select({ pendingEmail: users.pendingEmail })
      .from(users)
      .where(and(eq(users.id, actor.id), isNotNull(users.pendingEmail)))
      .for("update");
    if (!before) throw refuse(NO_CHANGE);
    await ctx.tx
      .update(users)
      .set({
        pendingEmail: null,
        emailChangeOldHash: null,
        emailChangeNewHash: null,
        emailChangeExpiresAt: null,
        updatedAt: now,
        updatedBy: actor.id,
        version: sql`${users.version} + 1`,
      })
      .where(eq(users.id, actor.id));
    ctx.record({
      table: "users",
      id: actor.id,
      label: actor.email,
      action: "update",
      changes: { pending_email: { from: before.pendingEmail, to: null } },
    });
  },
});
