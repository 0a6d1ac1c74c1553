import { savedViews } from "@/db/tenant/core/saved-views";
import { defineResource } from "@/lib/resource/define";

/** A list as somebody arranged it: filters, columns and order, for oneself or for a role. */
export const savedViewResource = defineResource({
  table: savedViews,
  label: ["Saved view", "Saved views"],
  title: ["name", "tableName"],
  list: ["name", "tableName", "viewType", "ownerUserId", "sharedRoleId", "isDefault", "isActive"],
  form: [],
  readOnly: "all",
  labels: {
    tableName: "Table",
    viewType: "Kind of view",
    ownerUserId: "Owner",
    sharedRoleId: "Shared with role",
    isDefault: "Opens first",
  },
  access: { read: "administer" },
});
