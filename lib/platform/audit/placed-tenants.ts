import { and, asc, eq } from "drizzle-orm";
import { tenantSchemas, tenants } from "@/db/control";
import { controlDb, type TenantPlace } from "@/lib/core/database";

/** Every tenant whose schema stands, by subdomain; with a subdomain only that one. */
export async function listPlacedTenants(
  slug?: string,
): Promise<{ id: string; slug: string; place: TenantPlace }[]> {
  const rows = await controlDb()
    .select({
      id: tenants.id,
      slug: tenants.slug,
      schema: tenantSchemas.schemaName,
      role: tenantSchemas.roleName,
      clusterId: tenantSchemas.clusterId,
    })
    .from(tenants)
    .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, tenants.schemaName))
    .where(and(eq(tenants.lifecycle, "ready"), slug ? eq(tenants.slug, slug) : undefined))
    .orderBy(asc(tenants.slug));
  return rows.map(({ id, slug: name, ...place }) => ({ id, slug: name, place }));
}
