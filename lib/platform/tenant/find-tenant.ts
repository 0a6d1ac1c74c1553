import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { billingClock, tenantSchemas, tenantSubscriptions, tenants } from "@/db/control";
import { currentTime } from "@/lib/core/clock";
import type { Tenant } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import type { Currency } from "@/lib/core/money";
import { entitlementsOf } from "@/lib/platform/access/entitlements";
import { billingTime } from "@/lib/platform/billing/clock";
import { ensureCurrent } from "@/lib/platform/billing/ensure-current";
import type { TierCode } from "@/lib/platform/catalog/tiers";

export type KnownTenant = Tenant & { tier: TierCode; currency: Currency };

/** Billing's local day of a tenant; the clock's row exists in development and tests only. */
const TODAY = sql`((now() + coalesce((select ${billingClock.aheadMs} from ${billingClock}), 0)
  * interval '1 millisecond') at time zone ${tenants.billingTz})::date`;

/** The day whose billed segments count: a suspended tenant keeps looking at what it had last. */
const BILLED_DAY = sql`case when ${tenantSubscriptions.status} = 'SUSPENDED'
  and ${tenantSubscriptions.periodEnd} <= ${TODAY}
  then ${tenantSubscriptions.periodEnd} - 1 else ${TODAY} end`;

const BILLED = sql<{ product: string; quantity: number }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('product', product, 'quantity', quantity)), '[]')
  from billed_segments segment
  where segment.subscription_id = ${tenantSubscriptions.id} and segment.span @> ${BILLED_DAY})`;

async function load(condition: SQL | undefined) {
  const [row] = await controlDb()
    .select({
      id: tenants.id,
      slug: tenants.slug,
      name: tenants.legalName,
      lifecycle: tenants.lifecycle,
      country: tenants.country,
      currency: tenants.currency,
      recordCount: tenants.recordCount,
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      clusterId: tenantSchemas.clusterId,
      status: tenantSubscriptions.status,
      suspendReason: tenantSubscriptions.suspendReason,
      suspendedFrom: tenantSubscriptions.suspendedFrom,
      trialPlan: tenantSubscriptions.trialPlan,
      billed: BILLED,
      isDue: sql<boolean>`coalesce(${tenantSubscriptions.nextDueOn} <= ${TODAY}, false)
        and ${tenantSubscriptions.status} <> 'CANCELLED'`,
    })
    .from(tenants)
    .leftJoin(tenantSchemas, eq(tenantSchemas.schemaName, tenants.schemaName))
    .leftJoin(tenantSubscriptions, eq(tenantSubscriptions.tenantId, tenants.id))
    .where(and(condition, ne(tenants.lifecycle, "deprovisioned")))
    // The live subscription; after its end, the last one.
    .orderBy(sql`${tenantSubscriptions.status} = 'CANCELLED'`, desc(tenantSubscriptions.createdAt))
    .limit(1);
  return row;
}

/** Not cached: a tenant that is suspended or deprovisioned is out with the next request. */
async function findTenant(condition: SQL | undefined): Promise<KnownTenant | undefined> {
  let row = await load(condition);
  if (row?.isDue) {
    // A period that ended at midnight is renewed by the first who asks, not when the worker comes by.
    await ensureCurrent(row.id, await billingTime(currentTime()));
    row = await load(condition);
  }
  if (!row) return undefined;
  const { schema, role, clusterId, billed, trialPlan, suspendedFrom, isDue: _, ...tenant } = row;
  const status = row.status ?? "CANCELLED";
  const isOnTrial = status === "TRIAL" || (status === "SUSPENDED" && suspendedFrom === "TRIAL");
  return {
    ...tenant,
    status,
    place: schema && role && clusterId ? { schema, role, clusterId } : undefined,
    ...entitlementsOf({
      status,
      trialTier: isOnTrial ? (trialPlan as TierCode | null) : null,
      billed: billed.map(({ product }) => product),
      extraSeats: billed
        .filter(({ product }) => product === "extra_seat")
        .reduce((sum, { quantity }) => sum + quantity, 0),
    }),
  };
}

/** The tenant at an address, in whatever state it is. One indexed query, unless something is due. */
export async function findTenantBySlug(slug: string): Promise<KnownTenant | undefined> {
  return findTenant(eq(tenants.slug, slug));
}

export async function findTenantById(id: string): Promise<KnownTenant | undefined> {
  return findTenant(eq(tenants.id, id));
}
