import { defineRead } from "@/lib/core/read";
import { loadWorkspaceLocale } from "./workspace-locale";

/** The workspace's time zone and its locale for new people. */
export const getLocale = defineRead({
  name: "locale.read",
  module: "system_admin",
  level: "view",
  async run({ tx }) {
    const { timeZone, locale, version } = await loadWorkspaceLocale(tx);
    return { timeZone, locale, version };
  },
});
