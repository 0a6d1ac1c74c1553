import { and, eq, ne, type SQL } from "drizzle-orm";
import { tenantSchemas, tenantSubscriptions, tenants } from "@/db/control";
import type { Tenant } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import type { Currency } from "@/lib/core/money";
import { entitlementsOf, FALLBACK_TIER } from "@/lib/platform/access/entitlements";
import type { TierCode } from "@/lib/platform/catalog/tiers";

export type KnownTenant = Tenant & { tier: TierCode; currency: Currency };

/** Not cached: a tenant that is suspended or deprovisioned is out with the next request. */
async function findTenant(condition: SQL | undefined): Promise<KnownTenant | undefined> {
  const [row] = await controlDb()
    .select({
      id: tenants.id,
      slug: tenants.slug,
      name: tenants.legalName,
      lifecycle: tenants.lifecycle,
      country: tenants.country,
      currency: tenants.currency,
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      clusterId: tenantSchemas.clusterId,
      tier: tenantSubscriptions.tier,
      status: tenantSubscriptions.status,
      suspendReason: tenantSubscriptions.suspendReason,
    })
    .from(tenants)
    .leftJoin(tenantSchemas, eq(tenantSchemas.schemaName, tenants.schemaName))
    .leftJoin(
      tenantSubscriptions,
      and(
        eq(tenantSubscriptions.tenantId, tenants.id),
        ne(tenantSubscriptions.status, "CANCELLED"),
      ),
    )
    .where(and(condition, ne(tenants.lifecycle, "deprovisioned")));
  if (!row) return undefined;
  const { schema, role, clusterId, ...tenant } = row;
  const tier = row.tier ?? FALLBACK_TIER;
  return {
    ...tenant,
    place: schema && role && clusterId ? { schema, role, clusterId } : undefined,
    tier,
    status: row.status ?? "CANCELLED",
    ...entitlementsOf({ tier }),
  };
}

/** The tenant at an address, in whatever state it is. One indexed query. */
export async function findTenantBySlug(slug: string): Promise<KnownTenant | undefined> {
  return findTenant(eq(tenants.slug, slug));
}

export async function findTenantById(id: string): Promise<KnownTenant | undefined> {
  return findTenant(eq(tenants.id, id));
}
