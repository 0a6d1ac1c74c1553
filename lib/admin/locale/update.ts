import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { RECORD_STALE } from "@/lib/core/stale";
import { isTimeZone } from "@/lib/platform/identity/profile/time-zones";
import { versionOrNew } from "../setting/input";
import { saveSetting } from "../setting/store";
import { LOCALE_KEY, loadWorkspaceLocale, storedLocale, TIME_ZONE_KEY } from "./workspace-locale";

/**
 * Changes how the workspace writes dates and numbers. `version` is that of the locale setting, which
 * is written at every save; it also guards the time zone. Nobody's own choice is touched.
 */
export const updateLocale = defineCommand({
  name: "locale.update",
  module: "system_admin",
  level: "administer",
  input: z.strictObject({
    version: versionOrNew,
    timeZone: z
      .string({ error: "Choose a time zone." })
      .refine(isTimeZone, "Choose a time zone from the list."),
    ...storedLocale.shape,
  }),
  fails: [RECORD_STALE],
  async run(ctx, { version, timeZone, ...value }) {
    const before = await loadWorkspaceLocale(ctx.tx);
    await saveSetting(ctx, LOCALE_KEY, {
      value,
      version,
      description: "Locale that new people start with",
    });
    if (before.timeZone !== timeZone || before.timeZoneVersion === null) {
      await saveSetting(ctx, TIME_ZONE_KEY, {
        value: timeZone,
        version: before.timeZoneVersion,
        description: "Time zone of dates that belong to the company and not to a person",
      });
    }
    return { version: (version ?? 0) + 1 };
  },
});
