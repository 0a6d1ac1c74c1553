import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { and, eq, notLike, type SQL } from "drizzle-orm";
import { auditLog, releasedSubdomains, tenantSchemas, tenants } from "@/db/control";
import { dropTenantSchema } from "@/db/migrate/tenant";
import { runTransaction } from "@/db/transaction";
import { config } from "@/lib/core/config";
import { type ControlTransaction, clusterOwner, controlDb } from "@/lib/core/database";
import { copyTenantFiles, removeTenantFiles } from "@/lib/platform/files/file-store";
import { QUARANTINE_DAYS } from "@/lib/platform/signup/subdomain";
import { enqueueJob } from "./enqueue";
import { findSchema } from "./find-schema";
import type { StepContext } from "./steps";

const DAY_MS = 86_400_000;

/**
 * Writes every table as gzipped CSV with a manifest, all read in one snapshot, and the stored files
 * beside them. COPY reads one schema; pg_dump would read the catalogue of the whole fleet (65 s at
 * 300 tenants).
 */
async function exportTables({ tenantId, now }: StepContext): Promise<void> {
  const schema = await findSchema(tenantId);
  if (!schema) return;
  const { owner } = await clusterOwner(schema.clusterId);
  const folder = path.join(config().EXPORT_DIR, tenantId);
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });

  const snapshot = "begin isolation level repeatable read read only";
  await runTransaction(owner, schema.schemaName, snapshot, async (tx) => {
    const tables = await tx.unsafe(
      `select relname as name from pg_catalog.pg_class
       where relnamespace = $1::regnamespace and relkind = 'r' order by relname`,
      [schema.schemaName],
    );
    for (const { name } of tables) {
      const rows = await tx
        .unsafe(`copy ${schema.schemaName}.${name} to stdout with (format csv, header)`)
        .readable();
      await pipeline(rows, createGzip(), createWriteStream(path.join(making, `${name}.csv.gz`)));
      // postgres.js pauses its socket when the data outruns us and forgets to wake it when that was
      // the end of the table (some 16 kB are enough): the next statement would wait for ever.
      rows._read(0);
    }
    await writeFile(
      path.join(making, "manifest.json"),
      JSON.stringify({
        tenant_id: tenantId,
        schema_version: schema.version,
        exported_at: now,
        tables: tables.map((table) => table.name),
      }),
    );
  });
  await copyTenantFiles(tenantId, path.join(making, "files"));
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}

/** Removes files, schema, role and rows. Cannot be undone but from the export. */
async function dropSchema({ tenantId }: StepContext): Promise<void> {
  await removeTenantFiles(tenantId);
  const schema = await findSchema(tenantId);
  if (!schema) return;
  const { owner } = await clusterOwner(schema.clusterId);
  await controlDb()
    .update(tenantSchemas)
    .set({ state: "dropping" })
    .where(eq(tenantSchemas.schemaName, schema.schemaName));
  await dropTenantSchema(owner, { schema: schema.schemaName, role: schema.roleName });
  await controlDb().transaction(async (tx) => {
    await tx.update(tenants).set({ schemaName: null }).where(eq(tenants.id, tenantId));
    await tx.delete(tenantSchemas).where(eq(tenantSchemas.schemaName, schema.schemaName));
  });
}

/** Frees the subdomain for others only after the quarantine. */
async function quarantineSubdomain({ tenantId, now }: StepContext): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const [tenant] = await tx
      .update(tenants)
      .set({ lifecycle: "deprovisioned" })
      .where(eq(tenants.id, tenantId))
      .returning();
    if (!tenant) throw new Error(`There is no tenant ${tenantId}`);
    await tx.delete(releasedSubdomains).where(eq(releasedSubdomains.tenantId, tenantId));
    await tx.insert(releasedSubdomains).values({
      slug: tenant.slug,
      skeleton: tenant.skeleton,
      tenantId,
      freeAt: new Date(now.getTime() + QUARANTINE_DAYS * DAY_MS),
    });
  });
}

export const DEPROVISIONING: Record<string, (context: StepContext) => Promise<void>> = {
  export: exportTables,
  drop_schema: dropSchema,
  quarantine: quarantineSubdomain,
};

/**
 * Closes a live workspace within the caller's transaction and queues its export and removal; `actor` is
 * who answers for it in the audit log. Returns the job's id, or nothing when it is closed already.
 */
export async function closeWorkspace(
  tx: ControlTransaction,
  which: SQL,
  actor: string,
): Promise<string | undefined> {
  const [tenant] = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(and(which, notLike(tenants.lifecycle, "deprovision%")))
    .for("update");
  if (!tenant) return undefined;
  await tx.update(tenants).set({ lifecycle: "deprovisioning" }).where(eq(tenants.id, tenant.id));
  await tx.insert(auditLog).values({ actor, action: "tenants.deprovision", tenantId: tenant.id });
  return enqueueJob(tx, {
    tenantId: tenant.id,
    kind: "deprovision",
    steps: Object.keys(DEPROVISIONING),
  });
}

/** Closes a workspace at once and queues its export and removal. Throws when there is none. */
export async function deprovisionTenant(slug: string): Promise<string> {
  return controlDb().transaction(async (tx) => {
    const job = await closeWorkspace(tx, eq(tenants.slug, slug), "operator");
    if (!job) throw new Error(`There is no live tenant with the subdomain ${slug}`);
    return job;
  });
}
