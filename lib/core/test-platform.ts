import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import {
  billedSegments,
  databaseClusters,
  tenantSchemas,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { Tenant } from "./context";
import { closeDatabase, controlDb, type TenantPlace } from "./database";

type Tier = (typeof tenantSubscriptions.$inferInsert)["tier"];

export type TestPlatform = {
  database: TestDatabase;
  /** A ready tenant with every table and no rows; see provideSchema for what it costs. */
  createTenant(slug: string, tier?: Tier): Promise<Tenant & { tier: Tier; currency: "INR" }>;
  close(): Promise<void>;
};

/** Where a ready tenant lives. */
export function placeOf(tenant: Tenant): TenantPlace {
  if (!tenant.place) throw new Error(`${tenant.slug} has no place`);
  return tenant.place;
}

/** Puts a tenant on a plan for good, as if it were billed for; FREE takes it away again. */
export async function givePlan(tenantId: string, tier: Tier): Promise<void> {
  const db = controlDb();
  const [subscription] = await db
    .update(tenantSubscriptions)
    .set({ tier })
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    .returning({ id: tenantSubscriptions.id });
  if (!subscription) throw new Error(`Tenant ${tenantId} has no subscription`);
  await db.delete(billedSegments).where(eq(billedSegments.subscriptionId, subscription.id));
  if (tier === "FREE") return;
  await db.insert(billedSegments).values({
    subscriptionId: subscription.id,
    product: tier,
    lane: 0,
    span: { from: "2000-01-01", to: "2100-01-01" },
    quantity: 1,
    periodStart: "2000-01-01",
    periodDays: 36_525,
    fullPrice: 0n,
    invoiceLineId: uuidv7(),
  });
}

/** A control plane and a cluster of its own for one test file; sets the environment to it. */
export async function createTestPlatform(): Promise<TestPlatform> {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    APP_ENV: "test",
    APP_URL: "http://localhost:3000",
    AUTH_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    LOG_LEVEL: "silent",
  });
  const clusterId = uuidv7();
  await controlDb().insert(databaseClusters).values({
    id: clusterId,
    code: "main",
    ownerUrlVariable: "DATABASE_URL",
    appUrlVariable: "APP_DATABASE_URL",
  });
  return {
    database,
    async createTenant(slug, tier = "FREE") {
      const id = uuidv7();
      const name = `t_${randomBytes(8).toString("hex")}`;
      const binding = { schema: name, role: name };
      await database.provideSchema(binding);
      await controlDb()
        .insert(tenantSchemas)
        .values({ schemaName: name, roleName: name, clusterId, state: "claimed", tenantId: id });
      const facts = { id, slug, country: "IN", currency: "INR" as const };
      await controlDb()
        .insert(tenants)
        .values({
          ...facts,
          skeleton: slug,
          legalName: slug,
          taxTreatment: "domestic_inter",
          billingTz: "Asia/Kolkata",
          billingEmail: `owner@${slug}.test`,
          schemaName: name,
          lifecycle: "ready",
        });
      await controlDb()
        .insert(tenantSubscriptions)
        .values({ tenantId: id, status: "ACTIVE", tier: "FREE" });
      await givePlan(id, tier);
      return {
        ...facts,
        name: slug,
        lifecycle: "ready",
        place: { ...binding, clusterId },
        tier,
        status: "ACTIVE",
        suspendReason: null,
        modules: ["system_admin"],
        seats: 3,
        features: [],
        mode: "full",
        recordCount: 0,
        recordLimit: null,
      };
    },
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}
