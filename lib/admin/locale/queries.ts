import { defineRead } from "@/lib/core/read";
import { loadWorkspaceLocale } from "./workspace-locale";

/** The workspace's time zone, its locale for new people and its week. */
export const getLocale = defineRead({
  name: "locale.read",
  module: "system_admin",
  level: "view",
  async run({ tx }) {
    const { timeZone, locale, firstDayOfWeek, version } = await loadWorkspaceLocale(tx);
    return { timeZone, locale, firstDayOfWeek, version };
  },
});
