import { and, eq, isNotNull, ne } from "drizzle-orm";
import postgres from "postgres";
import { appLoginOf, bootstrapDatabase, connectOwner } from "@/db/bootstrap";
import { databaseClusters, tenantSchemas } from "@/db/control";
import { migrateControlPlane } from "@/db/migrate/control";
import { migrateFleet } from "@/db/migrate/fleet";
import { TENANT_SCHEMA_VERSION } from "@/db/migrate/tenant-version";
import { config } from "@/lib/core/config";
import { clusterOwner, controlDb, inTenant } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { syncSystemRoles } from "@/lib/platform/access/seed-access";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { seedStaff } from "@/lib/platform/identity/staff";

/** Creates the database itself where it is missing. */
async function createDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  const server = connectOwner(url.href, 1);
  try {
    const [found] = await server`select from pg_database where datname = ${name}`;
    if (!found) await server`create database ${server(name)}`;
  } catch (error) {
    // 42P04: another process created it between the look and the statement.
    if (!(error instanceof postgres.PostgresError && error.code === "42P04")) throw error;
  } finally {
    await server.end();
  }
}

/** Brings every built tenant schema up to date; a busy tenant is reported and left for the next run. */
async function migrateTenants(log: Log, now: Date, parallel = 2): Promise<{ failed: number }> {
  const outdated = await controlDb()
    .select({
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      clusterId: tenantSchemas.clusterId,
      tenantId: tenantSchemas.tenantId,
    })
    .from(tenantSchemas)
    .where(and(isNotNull(tenantSchemas.version), ne(tenantSchemas.version, TENANT_SCHEMA_VERSION)));
  let failed = 0;
  for (const clusterId of new Set(outdated.map((row) => row.clusterId))) {
    const { owner } = await clusterOwner(clusterId);
    const bindings = outdated.filter((row) => row.clusterId === clusterId);
    for (const result of await migrateFleet(owner, bindings, { parallel })) {
      if ("error" in result) {
        failed += 1;
        log.error({ err: result.error, schema: result.schema }, "tenant migration failed");
        continue;
      }
      const row = outdated.find(({ schema }) => schema === result.schema);
      // Before the version is written: a crash in between repeats it.
      if (row?.tenantId) {
        await inTenant(row, (tx) => syncSystemRoles(tx, { now, by: undefined }));
      }
      await controlDb()
        .update(tenantSchemas)
        .set({ version: TENANT_SCHEMA_VERSION })
        .where(eq(tenantSchemas.schemaName, result.schema));
    }
  }
  return { failed };
}

/**
 * Makes an installation ready to serve: database, roles, control plane, catalogue, first member of
 * staff, the main cluster, and all tenants at this build's version. Safe to repeat.
 */
export async function prepareInstallation(log: Log, now: Date): Promise<void> {
  const { DATABASE_URL, APP_DATABASE_URL, STAFF_EMAIL, STAFF_PASSWORD } = config();
  const app = appLoginOf(APP_DATABASE_URL);
  await createDatabase(DATABASE_URL);
  const owner = connectOwner(DATABASE_URL, 1);
  await bootstrapDatabase(owner, app);
  await owner.end();
  await migrateControlPlane(DATABASE_URL, app);
  await seedCatalog();
  await controlDb()
    .insert(databaseClusters)
    .values({
      code: "main",
      ownerUrlVariable: "DATABASE_URL",
      appUrlVariable: "APP_DATABASE_URL",
    })
    .onConflictDoNothing();
  await seedStaff({ email: STAFF_EMAIL, password: STAFF_PASSWORD, now });
  const { failed } = await migrateTenants(log, now);
  if (failed > 0) throw new Error(`${failed} tenants are not up to date; run the command again`);
}
