import { eq } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import { AppError } from "@/lib/core/errors";
import { defineRead } from "@/lib/core/read";
import { preferencesOf } from "../preferences";

/** What one has on record about oneself, with a change of address that is under way. */
export const getProfile = defineRead({
  name: "profile.read",
  module: "system_admin",
  level: "self",
  async run(ctx) {
    const [row] = await ctx.tx
      .select({
        id: users.id,
        version: users.version,
        name: users.name,
        email: users.email,
        phone: users.phone,
        locale: users.locale,
        timeZone: users.timezone,
        preferences: users.preferences,
        avatarMediaId: users.avatarMediaId,
        emailVerifiedAt: users.emailVerifiedAt,
        passwordChangedAt: users.passwordChangedAt,
        pendingEmail: users.pendingEmail,
        oldHash: users.emailChangeOldHash,
        newHash: users.emailChangeNewHash,
        changeExpiresAt: users.emailChangeExpiresAt,
      })
      .from(users)
      .where(eq(users.id, ctx.actor.id));
    if (!row) throw new AppError("not_found", "person.not-found", "This account is gone.");
    const { preferences, pendingEmail, oldHash, newHash, changeExpiresAt, ...profile } = row;
    const isPending = pendingEmail && changeExpiresAt && changeExpiresAt > ctx.now;
    return {
      ...profile,
      theme: preferencesOf(preferences).theme,
      emailChange: isPending
        ? {
            to: pendingEmail,
            expiresAt: changeExpiresAt,
            isOldConfirmed: oldHash === null,
            isNewConfirmed: newHash === null,
          }
        : null,
    };
  },
});
