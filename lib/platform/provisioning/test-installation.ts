import { randomUUID } from "node:crypto";
import { databaseClusters } from "@/db/control";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { closeDatabase, controlDb } from "@/lib/core/database";
import type { SignUp } from "@/lib/platform/signup/input";
import { registerTenant } from "@/lib/platform/signup/register";

export type TestInstallation = { database: TestDatabase; close(): Promise<void> };

/** An installation without tenants: control plane and main cluster; points the environment at it. */
export async function createTestInstallation(): Promise<TestInstallation> {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    APP_ENV: "test",
    APP_URL: "http://localhost:3000",
    AUTH_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    LOG_LEVEL: "silent",
  });
  await controlDb().insert(databaseClusters).values({
    code: "main",
    ownerUrlVariable: "DATABASE_URL",
    appUrlVariable: "APP_DATABASE_URL",
  });
  return {
    database,
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}

/** A company as the sign-up page would hand it over. */
export function companyNamed(subdomain: string, country = "IN"): SignUp {
  return {
    company_name: `Company ${subdomain}`,
    subdomain,
    country,
    ...(country === "IN" && { state_code: "29", gstin: "29AAGCB7383J1Z4" }),
    owner: { name: "Asha Rao", email: `owner@${subdomain}.test`, password: "Blue-Kettle-42" },
  };
}

export function register(subdomain: string, country?: string) {
  return registerTenant(companyNamed(subdomain, country), {
    now: new Date(),
    requestId: randomUUID(),
    ip: "127.0.0.1",
  });
}
