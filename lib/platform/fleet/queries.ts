import { and, count, desc, eq, ilike, lt, ne, or, sql } from "drizzle-orm";
import {
  databaseClusters,
  provisioningJobs,
  type TenantLifecycle,
  tenantSchemas,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import type { SubscriptionStatus } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { FALLBACK_TIER } from "@/lib/platform/access/entitlements";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import { containing, PAGE_ROWS, pageOf } from "./page";

/** A tenant without a live subscription has cancelled it, and what is left is the free plan. */
const statusOf = sql<SubscriptionStatus>`coalesce(${tenantSubscriptions.status}, 'CANCELLED')`;
const tierOf = sql<TierCode>`coalesce(${tenantSubscriptions.tier}, ${FALLBACK_TIER})`;

/** Tenants, newest first (ids are time-ordered), with plan, place and schema version. */
export async function listTenants(search: {
  q?: string | undefined;
  lifecycle?: TenantLifecycle | undefined;
  status?: SubscriptionStatus | undefined;
  tier?: TierCode | undefined;
  after?: string | undefined;
}) {
  const rows = await controlDb()
    .select({
      id: tenants.id,
      name: tenants.legalName,
      slug: tenants.slug,
      country: tenants.country,
      lifecycle: tenants.lifecycle,
      tier: tierOf,
      status: statusOf,
      cluster: databaseClusters.code,
      schemaName: tenantSchemas.schemaName,
      schemaVersion: tenantSchemas.version,
      createdAt: tenants.createdAt,
    })
    .from(tenants)
    .leftJoin(
      tenantSubscriptions,
      and(
        eq(tenantSubscriptions.tenantId, tenants.id),
        ne(tenantSubscriptions.status, "CANCELLED"),
      ),
    )
    .leftJoin(tenantSchemas, eq(tenantSchemas.tenantId, tenants.id))
    .leftJoin(databaseClusters, eq(databaseClusters.id, tenantSchemas.clusterId))
    .where(
      and(
        search.after ? lt(tenants.id, search.after) : undefined,
        search.lifecycle ? eq(tenants.lifecycle, search.lifecycle) : undefined,
        search.status ? eq(statusOf, search.status) : undefined,
        search.tier ? eq(tierOf, search.tier) : undefined,
        search.q
          ? or(
              ilike(tenants.legalName, containing(search.q)),
              ilike(tenants.slug, containing(search.q)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(tenants.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

/** Jobs of building and taking down, newest first, optionally in one state. */
export async function listJobs(search: {
  state?: (typeof provisioningJobs.$inferSelect)["state"] | undefined;
  after?: string | undefined;
}) {
  const rows = await controlDb()
    .select({
      id: provisioningJobs.id,
      tenantId: tenants.id,
      tenantName: tenants.legalName,
      slug: tenants.slug,
      kind: provisioningJobs.kind,
      state: provisioningJobs.state,
      step: sql<string | null>`coalesce(${provisioningJobs.step}, (
        select step from provisioning_steps s
        where s.job_id = ${provisioningJobs.id} and s.state = 'running' limit 1))`,
      reason: provisioningJobs.reason,
      attempts: provisioningJobs.attempts,
      startedAt: provisioningJobs.startedAt,
      finishedAt: provisioningJobs.finishedAt,
      createdAt: provisioningJobs.createdAt,
    })
    .from(provisioningJobs)
    .innerJoin(tenants, eq(tenants.id, provisioningJobs.tenantId))
    .where(
      and(
        search.after ? lt(provisioningJobs.id, search.after) : undefined,
        search.state ? eq(provisioningJobs.state, search.state) : undefined,
      ),
    )
    .orderBy(desc(provisioningJobs.id))
    .limit(PAGE_ROWS + 1);
  return pageOf(rows);
}

const countWhen = (condition: ReturnType<typeof sql>) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** The fleet in a few figures. */
export async function fleetOverview() {
  const [[tenantCounts], [poolCounts], [jobCounts]] = await Promise.all([
    controlDb()
      .select({
        total: count(),
        ready: countWhen(sql`lifecycle = 'ready'`),
        failed: countWhen(sql`lifecycle = 'failed'`),
      })
      .from(tenants),
    controlDb()
      .select({
        ready: countWhen(sql`state = 'ready'`),
        building: countWhen(sql`state = 'building' and tenant_id is null`),
      })
      .from(tenantSchemas),
    controlDb()
      .select({
        queued: countWhen(sql`state = 'queued'`),
        running: countWhen(sql`state = 'running'`),
        failed: countWhen(sql`state = 'failed'`),
      })
      .from(provisioningJobs),
  ]);
  if (!tenantCounts || !poolCounts || !jobCounts) throw new Error("An aggregate gave no row");
  return { tenants: tenantCounts, warmPool: poolCounts, jobs: jobCounts };
}
