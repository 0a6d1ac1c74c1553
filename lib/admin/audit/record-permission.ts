import { type Module, TENANT_TABLES } from "@/db/tenant/register";
import type { Tenant } from "@/lib/core/context";
import type { Permission } from "@/lib/core/permissions";

export const READ_AUDIT = {
  name: "audit.read",
  module: "system_admin",
  level: "manage",
} as const satisfies Permission;

/** Who may do what, and what signs in: their history is for those who read the whole log. */
const GUARDED = new Set([
  "users",
  "user_roles",
  "user_sessions",
  "roles",
  "role_permissions",
  "data_access_rules",
  "api_keys",
  "settings",
  "integrations",
  "webhooks",
  "webhook_deliveries",
  "audit_logs",
  "domain_events",
  "data_jobs",
]);

type TableName = keyof typeof TENANT_TABLES;

export const isTenantTable = (name: string): name is TableName =>
  Object.hasOwn(TENANT_TABLES, name);

/**
 * Rights any one of which lets somebody see a table's records, and so their history: `customers` is
 * read by whoever holds `customers.read` in a module that uses it.
 */
export function recordPermissions(
  table: TableName,
  { modules }: Pick<Tenant, "modules">,
): Permission[] {
  if (GUARDED.has(table)) return [READ_AUDIT];
  const { module: owner, isShared } = TENANT_TABLES[table];
  const name = `${table.replaceAll("_", "-")}.read` as const;
  const users: readonly (Module | string)[] = isShared ? modules : [owner];
  return users
    .filter((module) => modules.includes(module))
    .map((module) => ({ name, module, level: "view" }));
}
