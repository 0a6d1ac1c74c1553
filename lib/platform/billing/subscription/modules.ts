import { defineRead } from "@/lib/core/read";
import { MODULES, type ModuleCode } from "@/lib/platform/catalog/modules";

/** A module as everybody who is signed in sees it. */
type ModuleRow = {
  code: ModuleCode;
  name: string;
  tagline: string;
  /** Whether the workspace can use it today. */
  isUsable: boolean;
};

/** The ten modules, and which of them the workspace can use today. */
export const listModules = defineRead({
  name: "modules.read",
  module: "system_admin",
  level: "view",
  run: async ({ tenant }): Promise<ModuleRow[]> =>
    MODULES.map(({ code, name, tagline }) => ({
      code,
      name,
      tagline,
      isUsable: tenant.modules.includes(code),
    })),
});
