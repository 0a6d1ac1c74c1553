import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand } from "@/lib/core/command";
import { preferencesOf, THEMES } from "../preferences";

/** Keeps the theme chosen from the menu, for every device. No version: the last choice counts. */
export const chooseTheme = defineCommand({
  name: "profile.choose-theme",
  module: "system_admin",
  level: "self",
  input: z.strictObject({ theme: z.enum(THEMES, "Choose system, light or dark.") }),
  fails: [],
  async run(ctx, { theme }) {
    const { actor, now } = ctx;
    const [before] = await ctx.tx
      .select({ preferences: users.preferences })
      .from(users)
      .where(eq(users.id, actor.id))
      .for("update");
    await ctx.tx
      .update(users)
      .set({
        preferences: { ...(before?.preferences as object | null), theme },
        updatedAt: now,
        updatedBy: actor.id,
      })
      .where(eq(users.id, actor.id));
    ctx.record({
      table: "users",
      id: actor.id,
      label: actor.email,
      action: "update",
      changes: { theme: { from: preferencesOf(before?.preferences).theme, to: theme } },
    });
  },
});
