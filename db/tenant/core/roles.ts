import { boolean, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, lineColumns, masterColumns, partOf } from "../columns";

/** Named bundle of permissions. */
export const roles = pgTable("roles", {
  ...identity,
  code: citext("code").notNull().unique("roles_code_key"),
  name: text("name").notNull(),
  description: text("description"),
  isSystem: boolean("is_system").notNull().default(false),
  requiresSecondFactor: boolean("requires_second_factor").notNull().default(false),
  isActive: isActive(),
  ...masterColumns,
});

/** Grant of one permission code (module.resource.action) to a role. */
export const rolePermissions = pgTable(
  "role_permissions",
  {
    ...identity,
    roleId: partOf("role_id", () => roles.id),
    permissionCode: text("permission_code").notNull(),
    ...lineColumns,
  },
  (t) => [unique("role_permissions_role_id_permission_code_key").on(t.roleId, t.permissionCode)],
);
