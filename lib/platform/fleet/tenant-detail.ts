import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import {
  auditLog,
  databaseClusters,
  provisioningJobs,
  provisioningSteps,
  tenantAuditHeads,
  tenantSchemas,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant, type TenantPlace } from "@/lib/core/database";
import { log } from "@/lib/core/log";

const RECENT_ROWS = 20;
/** A busy schema must not hold up a page. */
const IMPATIENT = { readOnly: true, lockTimeoutMs: 1_000, statementTimeoutMs: 5_000 };

async function findRow(tenantId: string) {
  const [row] = await controlDb()
    .select({
      id: tenants.id,
      name: tenants.legalName,
      slug: tenants.slug,
      country: tenants.country,
      currency: tenants.currency,
      gstin: tenants.gstin,
      billingEmail: tenants.billingEmail,
      timeZone: tenants.billingTz,
      lifecycle: tenants.lifecycle,
      createdAt: tenants.createdAt,
      cluster: databaseClusters.code,
      clusterId: tenantSchemas.clusterId,
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      version: tenantSchemas.version,
      status: tenantSubscriptions.status,
      tier: tenantSubscriptions.tier,
      suspendReason: tenantSubscriptions.suspendReason,
      suspendedOn: tenantSubscriptions.suspendedOn,
      sealedTo: tenantAuditHeads.sequenceNo,
      sealedAt: tenantAuditHeads.sealedAt,
    })
    .from(tenants)
    .leftJoin(tenantSchemas, eq(tenantSchemas.schemaName, tenants.schemaName))
    .leftJoin(databaseClusters, eq(databaseClusters.id, tenantSchemas.clusterId))
    .leftJoin(
      tenantSubscriptions,
      and(
        eq(tenantSubscriptions.tenantId, tenants.id),
        ne(tenantSubscriptions.status, "CANCELLED"),
      ),
    )
    .leftJoin(tenantAuditHeads, eq(tenantAuditHeads.tenantId, tenants.id))
    .where(eq(tenants.id, tenantId));
  return row;
}

export type TenantFigures = { bytes: number; tables: number; active: number; invited: number };

/**
 * Size (tables with their indexes) and people of a tenant, from its own database. The catalog is asked by the schema's OID: the
 * views of information_schema look at every relation of the database.
 */
async function countIn(place: TenantPlace): Promise<TenantFigures> {
  return inTenant(
    place,
    async (tx) => {
      const [[size], [people]] = await Promise.all([
        tx.execute<{ bytes: string; tables: number }>(sql`
          select coalesce(sum(pg_catalog.pg_total_relation_size(oid)), 0) as bytes,
            count(*)::int as tables
          from pg_catalog.pg_class
          where relnamespace = ${place.schema}::regnamespace and relkind = 'r'`),
        tx
          .select({
            active: sql`count(*) filter (where ${users.status} = 'active')`.mapWith(Number),
            invited: sql`count(*) filter (where ${users.status} = 'invited')`.mapWith(Number),
          })
          .from(users)
          .where(ne(users.userType, "service_account")),
      ]);
      if (!size || !people) throw new Error("An aggregate gave no row");
      return { bytes: Number(size.bytes), tables: size.tables, ...people };
    },
    IMPATIENT,
  );
}

async function listJobsOf(tenantId: string) {
  const jobs = await controlDb()
    .select({
      id: provisioningJobs.id,
      kind: provisioningJobs.kind,
      state: provisioningJobs.state,
      attempts: provisioningJobs.attempts,
      reason: provisioningJobs.reason,
      createdAt: provisioningJobs.createdAt,
    })
    .from(provisioningJobs)
    .where(eq(provisioningJobs.tenantId, tenantId))
    .orderBy(desc(provisioningJobs.id));
  return Promise.all(
    jobs.map(async (job) => ({
      ...job,
      steps: await controlDb()
        .select({
          step: provisioningSteps.step,
          state: provisioningSteps.state,
          attempts: provisioningSteps.attempts,
          durationMs: provisioningSteps.durationMs,
          error: provisioningSteps.error,
        })
        .from(provisioningSteps)
        .where(eq(provisioningSteps.jobId, job.id))
        .orderBy(asc(provisioningSteps.position)),
    })),
  );
}

/** Everything the console shows of one tenant; undefined when there is none. */
export async function findTenantDetail(tenantId: string) {
  const [row, jobs, audit] = await Promise.all([
    findRow(tenantId),
    listJobsOf(tenantId),
    controlDb()
      .select()
      .from(auditLog)
      .where(eq(auditLog.tenantId, tenantId))
      .orderBy(desc(auditLog.id))
      .limit(RECENT_ROWS),
  ]);
  if (!row) return undefined;
  const { schema, role, clusterId } = row;
  const place = schema && role && clusterId ? { schema, role, clusterId } : undefined;
  const isBuilt = place && row.version && row.lifecycle === "ready";
  // A tenant whose database does not answer is looked at just when its page is needed most.
  const figures = isBuilt
    ? await countIn(place).catch((fault: unknown) => {
        log().warn({ err: fault, tenantId }, "figures of a tenant could not be read");
        return undefined;
      })
    : undefined;
  return { ...row, jobs, audit, figures };
}
