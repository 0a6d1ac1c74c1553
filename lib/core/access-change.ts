import { sql } from "drizzle-orm";
import { controlDb } from "./database";

/** Channel on which processes tell each other that rights or sessions of a tenant changed. */
export const ACCESS_CHANNEL = "ilms_access";

/** Tables whose change may give somebody rights or take them away. */
const ACCESS_TABLES = new Set([
  "users",
  "user_roles",
  "user_sessions",
  "roles",
  "role_permissions",
  "data_access_rules",
  "settings",
]);

export const changesAccess = (records: readonly { table: string }[]): boolean =>
  records.some(({ table }) => ACCESS_TABLES.has(table));

/**
 * Tells every process of the application that rights in a tenant may have changed, so that open pages
 * look again. Only a hint: each request reads the rights anew whether or not it arrives.
 */
export async function announceAccessChange(tenantId: string): Promise<void> {
  await controlDb().execute(sql`select pg_notify(${ACCESS_CHANNEL}, ${tenantId})`);
}
