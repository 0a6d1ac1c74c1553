import { count, eq } from "drizzle-orm";
import { appLoginOf } from "@/db/bootstrap";
import { type OwnerSeed, outbox, provisioningJobs, tenantSchemas, tenants } from "@/db/control";
import { countTables } from "@/db/count-tables";
import { buildTenantSchema, prepareTenantSchema } from "@/db/migrate/tenant";
import { TENANT_SCHEMA_VERSION, TENANT_TABLE_COUNT } from "@/db/migrate/tenant-version";
import { users } from "@/db/tenant/core/users";
import { clusterOwner, controlDb, inTenant } from "@/lib/core/database";
import { hintWork } from "@/lib/core/tenant-work";
import { findSchema } from "./find-schema";
import type { ProvisioningStep } from "./progress";
import { seedWorkspace } from "./seed-workspace";
import { chooseCluster, claimWarmSchema, reserveSchema } from "./warm-pool";

/** What a step knows: the job's tenant and owner. Everything else it reads afresh. */
export type StepContext = { jobId: string; tenantId: string; owner: OwnerSeed | null; now: Date };

async function getTenant(tenantId: string) {
  const [tenant] = await controlDb().select().from(tenants).where(eq(tenants.id, tenantId));
  if (!tenant) throw new Error(`There is no tenant ${tenantId}`);
  return tenant;
}

async function getPlace(tenantId: string) {
  const schema = await findSchema(tenantId);
  if (!schema) throw new Error(`Tenant ${tenantId} has no schema yet`);
  return { schema: schema.schemaName, role: schema.roleName, clusterId: schema.clusterId };
}

/** The name was taken together with the tenants row; here it is confirmed to be still ours. */
async function reserveSubdomain({ tenantId }: StepContext): Promise<void> {
  const tenant = await getTenant(tenantId);
  if (tenant.lifecycle === "ready") return;
  await controlDb()
    .update(tenants)
    .set({ lifecycle: "provisioning" })
    .where(eq(tenants.id, tenantId));
}

/** Claims a schema from the warm pool, or writes down a new name and creates role and schema. */
async function createSchemaAndRole({ tenantId }: StepContext): Promise<void> {
  let schema = (await findSchema(tenantId)) ?? (await claimWarmSchema(tenantId));
  schema ??= await reserveSchema(await chooseCluster(), tenantId);
  const { schemaName, roleName, clusterId } = schema;
  await controlDb().update(tenants).set({ schemaName }).where(eq(tenants.id, tenantId));
  if (schema.state === "claimed") return;
  const { owner, appUrl } = await clusterOwner(clusterId);
  const binding = { schema: schemaName, role: roleName };
  await prepareTenantSchema(owner, binding, appLoginOf(appUrl).name);
}

/** Builds the tables unless the schema came complete from the pool; reports how many stand. */
async function createTables({ tenantId }: StepContext): Promise<void> {
  const schema = await findSchema(tenantId);
  if (schema?.state === "claimed") return;
  const place = await getPlace(tenantId);
  const { owner, appUrl } = await clusterOwner(place.clusterId);
  const mark = (fields: Partial<typeof tenantSchemas.$inferInsert>) =>
    controlDb().update(tenantSchemas).set(fields).where(eq(tenantSchemas.schemaName, place.schema));

  // Reports run beside the build, one after the other, so that they do not slow it down. One that
  // fails is kept until the build has ended: the step is then tried again and finds the tables.
  let reports: Promise<unknown> = Promise.resolve();
  let failedReport: unknown;
  await buildTenantSchema(owner, place, {
    appLogin: appLoginOf(appUrl).name,
    onTables: (done) => {
      reports = reports
        .then(() => mark({ tablesBuilt: done }))
        .catch((error: unknown) => {
          failedReport ??= error;
        });
    },
  });
  await reports;
  if (failedReport) throw failedReport;
  await mark({
    state: "claimed",
    version: TENANT_SCHEMA_VERSION,
    tablesBuilt: TENANT_TABLE_COUNT,
    builtAt: new Date(),
  });
}

async function createRolesAndOwner(context: StepContext): Promise<void> {
  const { tenantId, jobId, owner, now } = context;
  if (owner) {
    const tenant = await getTenant(tenantId);
    const place = await getPlace(tenantId);
    await inTenant(place, (tx) => seedWorkspace(tx, { tenant, owner, now }));
  }
  // From here on the password's hash lives in the tenant's own schema only.
  await controlDb()
    .update(provisioningJobs)
    .set({ owner: null })
    .where(eq(provisioningJobs.id, jobId));
}

/** Asks the new schema the way the application will, and opens it for sign-in when it answers. */
async function probeHealth({ tenantId, jobId, now }: StepContext): Promise<void> {
  const place = await getPlace(tenantId);
  await inTenant(
    place,
    async (tx) => {
      const [people] = await tx.select({ count: count() }).from(users);
      const tables = await countTables(tx);
      if (!people?.count) throw new Error("The owner's account is missing in the new schema");
      if (tables !== TENANT_TABLE_COUNT) {
        throw new Error(`The new schema has ${tables} of ${TENANT_TABLE_COUNT} tables`);
      }
    },
    { readOnly: true },
  );
  await controlDb().update(tenants).set({ lifecycle: "ready" }).where(eq(tenants.id, tenantId));
  // The seed asked for a mail; events of a tenant are relayed once it is ready.
  await hintWork(tenantId, { now, requestId: jobId });
}

async function sendReadyMail({ tenantId }: StepContext): Promise<void> {
  const tenant = await getTenant(tenantId);
  await controlDb()
    .insert(outbox)
    .values({
      topic: "mail.provisioning_ready",
      payload: { tenantId, to: tenant.billingEmail },
      dedupeKey: `provisioning_ready:${tenantId}`,
    })
    .onConflictDoNothing();
}

/** Each step may run again at any time: what an earlier try left behind is taken up, never doubled. */
export const PROVISIONING: Record<ProvisioningStep, (context: StepContext) => Promise<void>> = {
  reserve_subdomain: reserveSubdomain,
  schema_and_role: createSchemaAndRole,
  tables: createTables,
  roles_and_owner: createRolesAndOwner,
  health_probe: probeHealth,
  ready_mail: sendReadyMail,
};
