import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";

/**
 * A Postgres database that holds tenant schemas. Connection strings are secrets and stay in the
 * environment: a row names the variables that hold them.
 */
export const databaseClusters = pgTable("database_clusters", {
  ...identity,
  code: text("code").notNull().unique("database_clusters_code_key"),
  /** Variable with the direct DSN of the owner: DDL, jobs, export. */
  ownerUrlVariable: text("owner_url_variable").notNull(),
  /** Variable with the (pooled) DSN of the application login. */
  appUrlVariable: text("app_url_variable").notNull(),
  /** New tenants are placed only on open clusters. */
  isOpen: boolean("is_open").notNull().default(true),
});

export const SCHEMA_STATES = ["building", "ready", "claimed", "dropping"] as const;

/**
 * A tenant schema with its role, from the moment its name is chosen: written before anything is
 * created, so that whatever a crash leaves behind has a row that names it.
 */
export const tenantSchemas = pgTable(
  "tenant_schemas",
  {
    schemaName: text("schema_name").primaryKey(),
    roleName: text("role_name").notNull().unique("tenant_schemas_role_name_key"),
    clusterId: uuid("cluster_id").notNull(),
    state: text("state", { enum: SCHEMA_STATES }).notNull().default("building"),
    /** Last migration the schema has; null until it is built. */
    version: text("version"),
    tenantId: uuid("tenant_id"),
    tablesBuilt: integer("tables_built").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    builtAt: instant("built_at"),
  },
  (t) => [
    foreignKey({
      name: "tenant_schemas_cluster_id_fkey",
      columns: [t.clusterId],
      foreignColumns: [databaseClusters.id],
    }),
    uniqueIndex("tenant_schemas_tenant_id_key").on(t.tenantId),
    index("tenant_schemas_ready_idx").on(t.builtAt).where(sql`state = 'ready'`),
    oneOfCheck("tenant_schemas_state_check", t.state, SCHEMA_STATES),
  ],
);
