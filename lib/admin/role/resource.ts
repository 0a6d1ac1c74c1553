import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A bundle of permissions that people hold; the roles pages change it. */
export const roleResource = defineResource({
  table: roles,
  label: ["Role", "Roles"],
  title: ["name"],
  list: ["code", "name", "description", "isSystem", "requiresSecondFactor", "isActive"],
  form: [],
  lines: [
    linesOf({
      table: rolePermissions,
      label: ["Permission", "Permissions"],
      columns: ["permissionCode"],
      readOnly: "all",
      labels: { permissionCode: "Permission" },
    }),
  ],
  search: ["code", "name"],
  readOnly: "all",
  labels: { isSystem: "Comes with ILMS" },
  access: { read: "manage" },
});
