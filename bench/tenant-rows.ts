import { eq } from "drizzle-orm";
import { databaseClusters, type OwnerSeed, tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { enqueueJob } from "@/lib/platform/provisioning/enqueue";
import { PROVISIONING_STEPS } from "@/lib/platform/provisioning/progress";

/** As lib/platform/identity/password.ts. */
export const BCRYPT_COST = 12;

export async function mainClusterId(): Promise<string> {
  const [cluster] = await controlDb()
    .select({ id: databaseClusters.id })
    .from(databaseClusters)
    .where(eq(databaseClusters.code, "main"));
  if (!cluster) throw new Error("There is no main cluster");
  return cluster.id;
}

function tenantRow(slug: string) {
  return {
    slug,
    skeleton: slug,
    legalName: `Bench ${slug}`,
    country: "IN",
    stateCode: "29",
    taxTreatment: "domestic_intra" as const,
    currency: "INR" as const,
    billingTz: "Asia/Kolkata",
    billingEmail: `owner@${slug}.test`,
  };
}

/** A tenants row without a job; the caller runs the steps itself. */
export async function insertTenant(slug: string): Promise<string> {
  const [tenant] = await controlDb()
    .insert(tenants)
    .values(tenantRow(slug))
    .returning({ id: tenants.id });
  if (!tenant) throw new Error("The tenant was not written");
  return tenant.id;
}

/** What registering writes, for an owner whose password was hashed before the clock started. */
export async function registerHashed(slug: string, owner: OwnerSeed): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const [tenant] = await tx.insert(tenants).values(tenantRow(slug)).returning({ id: tenants.id });
    if (!tenant) throw new Error("The tenant was not written");
    const tenantId = tenant.id;
    await tx.insert(tenantSubscriptions).values({ tenantId, status: "ACTIVE", tier: "FREE" });
    await enqueueJob(tx, { tenantId, kind: "provision", steps: PROVISIONING_STEPS, owner });
  });
}
