import { TENANT_TABLES } from "@/db/tenant/register";
import type { ReadContext } from "@/lib/core/context";
import { isInPlan, type Permission } from "@/lib/core/permissions";

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

/** Whether somebody may see the history of a table's records: who may see the records themselves. */
export function mayReadHistory(
  ctx: ReadContext,
  table: TableName,
  permission: Permission | undefined,
): boolean {
  if (GUARDED.has(table)) return ctx.can(READ_AUDIT);
  return (
    permission !== undefined && isInPlan(permission, ctx.tenant.modules) && ctx.can(permission)
  );
}
