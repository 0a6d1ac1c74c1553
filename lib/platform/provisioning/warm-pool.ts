import { and, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import { appLoginOf } from "@/db/bootstrap";
import { databaseClusters, tenantSchemas } from "@/db/control";
import { buildTenantSchema, migrateTenant } from "@/db/migrate/tenant";
import { TENANT_SCHEMA_VERSION, TENANT_TABLE_COUNT } from "@/db/migrate/tenant-version";
import { clusterOwner, controlDb } from "@/lib/core/database";
import { ifUnlocked } from "./job-lock";
import { newSchemaName } from "./schema-name";

/** The open cluster with the fewest schemas. Throws when none is open. */
export async function chooseCluster(): Promise<string> {
  const [cluster] = await controlDb()
    .select({ id: databaseClusters.id })
    .from(databaseClusters)
    .leftJoin(tenantSchemas, eq(tenantSchemas.clusterId, databaseClusters.id))
    .where(eq(databaseClusters.isOpen, true))
    .groupBy(databaseClusters.id)
    .orderBy(asc(count(tenantSchemas.schemaName)))
    .limit(1);
  if (!cluster) throw new Error("No database cluster is open for new tenants");
  return cluster.id;
}

/** Writes down the name of a schema that is about to be built, so that a crash leaves no stranger. */
export async function reserveSchema(clusterId: string, tenantId: string | null) {
  const name = newSchemaName();
  const [row] = await controlDb()
    .insert(tenantSchemas)
    .values({ schemaName: name, roleName: name, clusterId, tenantId })
    .returning();
  if (!row) throw new Error("The schema's name was not written");
  return row;
}

/** Takes a built schema for a tenant, or nothing when the pool is empty. Milliseconds, never waits. */
export async function claimWarmSchema(tenantId: string) {
  const [claimed] = await controlDb()
    .update(tenantSchemas)
    .set({ state: "claimed", tenantId })
    .where(
      sql`schema_name = (
        select schema_name from tenant_schemas
        where state = 'ready' and version = ${TENANT_SCHEMA_VERSION}
        order by built_at limit 1 for update skip locked)`,
    )
    .returning();
  return claimed;
}

async function buildForPool(schemaName: string, clusterId: string): Promise<void> {
  const { owner, appUrl } = await clusterOwner(clusterId);
  const binding = { schema: schemaName, role: schemaName };
  await buildTenantSchema(owner, binding, { appLogin: appLoginOf(appUrl).name });
  await migrateTenant(owner, binding);
  await controlDb()
    .update(tenantSchemas)
    .set({
      state: "ready",
      version: TENANT_SCHEMA_VERSION,
      tablesBuilt: TENANT_TABLE_COUNT,
      builtAt: sql`now()`,
    })
    .where(and(eq(tenantSchemas.schemaName, schemaName), isNull(tenantSchemas.tenantId)));
}

/**
 * One turn of the pool: finishes a build that a dead worker left behind, brings an outdated schema
 * up to date, or builds another one while fewer than `wanted` stand. Says whether it did anything.
 */
export async function fillWarmPool(wanted: number): Promise<boolean> {
  const pool = await controlDb()
    .select({
      schemaName: tenantSchemas.schemaName,
      clusterId: tenantSchemas.clusterId,
      state: tenantSchemas.state,
      version: tenantSchemas.version,
    })
    .from(tenantSchemas)
    .where(and(isNull(tenantSchemas.tenantId), ne(tenantSchemas.state, "dropping")))
    .orderBy(asc(tenantSchemas.createdAt));

  const isFinished = (row: (typeof pool)[number]) =>
    row.state === "ready" && row.version === TENANT_SCHEMA_VERSION;
  for (const row of pool.filter((candidate) => !isFinished(candidate))) {
    // A schema that another worker is building right now is locked; it counts as coming.
    const wasBuilt = await ifUnlocked(`schema:${row.schemaName}`, () =>
      buildForPool(row.schemaName, row.clusterId),
    );
    if (wasBuilt) return true;
  }
  if (pool.length >= wanted) return false;
  const row = await reserveSchema(await chooseCluster(), null);
  await ifUnlocked(`schema:${row.schemaName}`, () => buildForPool(row.schemaName, row.clusterId));
  return true;
}
