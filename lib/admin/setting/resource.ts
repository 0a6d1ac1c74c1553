import { settings } from "@/db/tenant/core/settings";
import { defineResource } from "@/lib/resource/define";

/** A value the workspace is configured with, perhaps for one company or branch; settings pages change it. */
export const settingResource = defineResource({
  table: settings,
  label: ["Setting", "Settings"],
  title: ["moduleCode", "key"],
  list: ["moduleCode", "key", "description", "companyId", "branchId", "updatedAt", "isActive"],
  form: [],
  readOnly: "all",
  labels: { moduleCode: "Module" },
  access: { read: "administer" },
});
