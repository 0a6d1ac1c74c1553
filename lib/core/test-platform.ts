import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { databaseClusters, tenantSchemas, tenantSubscriptions, tenants } from "@/db/control";
import { buildTenantSchema } from "@/db/migrate/tenant";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { Tenant } from "./context";
import { closeDatabase, controlDb, type TenantPlace } from "./database";

type Tier = (typeof tenantSubscriptions.$inferInsert)["tier"];

export type TestPlatform = {
  database: TestDatabase;
  /** A ready tenant with every table and no rows. Takes about two seconds. */
  createTenant(slug: string, tier?: Tier): Promise<Tenant & { tier: Tier; currency: "INR" }>;
  close(): Promise<void>;
};

/** Where a ready tenant lives. */
export function placeOf(tenant: Tenant): TenantPlace {
  if (!tenant.place) throw new Error(`${tenant.slug} has no place`);
  return tenant.place;
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
      await buildTenantSchema(database.owner, binding, {
        appLogin: database.appLogin,
      });
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
        .values({ tenantId: id, status: "ACTIVE", tier });
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
      };
    },
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}
