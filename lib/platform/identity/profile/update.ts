import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import { preferencesOf, THEMES } from "../preferences";
import { LOCALES } from "./locales";
import { isTimeZone } from "./time-zones";

const STALE: Failure = {
  code: "conflict",
  reason: "record.stale",
  message: "Your profile was changed elsewhere in the meantime. Load the page again.",
};

const personName = z
  .string({ error: "Give your name." })
  .trim()
  .min(2, "Your name needs at least 2 characters.")
  .max(80, "Your name has at most 80 characters.")
  .regex(/^[^\p{C}<>]+$/u, "Your name may not contain < > or control characters.");

/** Digits with the signs people write between them; kept as typed. Nothing means none. */
const phone = z
  .string()
  .trim()
  .transform((text) => text || null)
  .refine(
    (text) => text === null || (/^\+?[\d ()./-]+$/.test(text) && digits(text) >= 6),
    "Give a telephone number with at least 6 digits, such as +91 98450 12345.",
  )
  .refine(
    (text) => text === null || digits(text) <= 15,
    "A telephone number has at most 15 digits.",
  )
  .nullable();

const digits = (text: string) => text.replace(/\D/g, "").length;

/** Changes one's own name, telephone, and how numbers, dates and colours are shown. */
export const updateProfile = defineCommand({
  name: "profile.update",
  module: "system_admin",
  level: "self",
  input: z.strictObject({
    version: z.coerce.number({ error: "Give the version you read." }).int().min(1),
    name: personName.optional(),
    phone: phone.optional(),
    locale: z.enum(LOCALES, "Choose a locale from the list.").optional(),
    timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone from the list.").optional(),
    theme: z.enum(THEMES, "Choose system, light or dark.").optional(),
  }),
  fails: [STALE],
  async run(ctx, { version, theme, timeZone, ...given }) {
    const { actor, now } = ctx;
    const [before] = await ctx.tx
      .select({
        name: users.name,
        phone: users.phone,
        locale: users.locale,
        timezone: users.timezone,
        preferences: users.preferences,
      })
      .from(users)
      .where(and(eq(users.id, actor.id), eq(users.version, version)))
      .for("update");
    if (!before) throw refuse(STALE);
    const { preferences, ...stored } = before;
    const kept = preferencesOf(preferences);
    const after = {
      name: given.name ?? stored.name,
      phone: given.phone === undefined ? stored.phone : given.phone,
      locale: given.locale ?? stored.locale,
      timezone: timeZone ?? stored.timezone,
    };
    const themeAfter = theme ?? kept.theme;
    await ctx.tx
      .update(users)
      .set({
        ...after,
        preferences: { ...(preferences as object | null), theme: themeAfter },
        updatedAt: now,
        updatedBy: actor.id,
        version: version + 1,
      })
      .where(eq(users.id, actor.id));
    const pairs = [
      ...(Object.keys(after) as (keyof typeof after)[]).map(
        (column) => [column, stored[column], after[column]] as const,
      ),
      ["theme", kept.theme, themeAfter] as const,
    ];
    ctx.record({
      table: "users",
      id: actor.id,
      label: actor.email,
      action: "update",
      changes: Object.fromEntries(
        pairs.flatMap(([column, from, to]) => (from === to ? [] : [[column, { from, to }]])),
      ),
    });
    return { version: version + 1 };
  },
});
