import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  auditLog,
  provisioningJobs,
  provisioningSteps,
  tenantSchemas,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedStaff } from "@/lib/platform/identity/staff";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { findPeopleOf } from "./people";
import { listTenants } from "./queries";
import { retryJob } from "./retry-job";
import { findTenantDetail } from "./tenant-detail";

let platform: TestPlatform;
let acme: TestWorkspace;
let operator: StaffRequest;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  await platform.createTenant("bolt", "STARTER");
  await controlDb().update(tenantSchemas).set({ version: "0001_test" });
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  operator = await signedInStaff("Olga", ["operator"], NOW);
  await inTenant(acme.tenant.place, (tx) =>
    tx.insert(users).values([
      {
        id: uuidv7(),
        email: "ben@acme.test",
        name: "Ben 100%",
        userType: "staff",
        status: "active",
      },
      { id: uuidv7(), email: "ivy@acme.test", name: "Ivy", userType: "staff", status: "invited" },
      {
        id: uuidv7(),
        email: "bot@acme.test",
        name: "Bot",
        userType: "service_account",
        status: "active",
      },
    ]),
  );
});
afterAll(() => platform.close());

const slugs = async (search: Parameters<typeof listTenants>[0]) =>
  (await listTenants(search)).rows.map(({ slug }) => slug).sort();

test("tenants are found by text, state, subscription and plan", async () => {
  expect(await slugs({})).toEqual(["acme", "bolt"]);
  expect(await slugs({ q: "AC" })).toEqual(["acme"]);
  expect(await slugs({ q: "%" })).toEqual([]);
  expect(await slugs({ tier: "STARTER" })).toEqual(["bolt"]);
  expect(await slugs({ status: "SUSPENDED" })).toEqual([]);
  expect(await slugs({ lifecycle: "ready", status: "ACTIVE", tier: "FREE" })).toEqual(["acme"]);
});

test("a cancelled tenant is shown and found as what is left of it", async () => {
  const bolt = (await listTenants({ q: "bolt" })).rows[0];
  if (!bolt) throw new Error("no tenant");
  const mine = eq(tenantSubscriptions.tenantId, bolt.id);
  await controlDb().update(tenantSubscriptions).set({ status: "CANCELLED" }).where(mine);
  expect(await slugs({ status: "CANCELLED" })).toEqual(["bolt"]);
  expect(await slugs({ tier: "FREE" })).toEqual(["acme", "bolt"]);
  expect(await findTenantDetail(bolt.id)).toMatchObject({ status: null, tier: null });
  await controlDb().update(tenantSubscriptions).set({ status: "ACTIVE" }).where(mine);
});

test("a tenant's page shows its place, its size and its people", async () => {
  const detail = await findTenantDetail(acme.tenant.id);
  expect(detail).toMatchObject({
    slug: "acme",
    cluster: "main",
    schema: acme.tenant.place.schema,
    status: "ACTIVE",
    tier: "FREE",
    figures: { active: 2, invited: 1, tables: 237 },
  });
  expect(detail?.figures?.bytes).toBeGreaterThan(1_000_000);
  expect(await findTenantDetail(randomUUID())).toBeUndefined();
});

test("a tenant whose schema is gone still has a page", async () => {
  const { id } = await platform.createTenant("gone");
  const mine = eq(tenantSchemas.tenantId, id);
  const [row] = await controlDb()
    .update(tenantSchemas)
    .set({ version: "0001_test" })
    .where(mine)
    .returning();
  if (!row) throw new Error("no schema");
  const lease = await platform.database.owner.lease("test");
  await lease.sql.unsafe(`drop schema ${row.schemaName} cascade`);
  platform.database.owner.release(lease);
  expect(await findTenantDetail(id)).toMatchObject({ slug: "gone", figures: undefined });
});

test("people to enter as: active ones, by name or address", async () => {
  const names = async (q?: string) =>
    (await findPeopleOf(acme.tenant.id, q))?.people.map(({ name }) => name);
  expect(await names()).toEqual(["Ada", "Ben 100%"]);
  expect(await names("ADA@")).toEqual(["Ada"]);
  expect(await names("100%")).toEqual(["Ben 100%"]);
  expect(await names("_")).toEqual([]);
  expect(await findPeopleOf(randomUUID(), undefined)).toBeUndefined();
});

test("a failed job is tried again once, with what it failed at on record", async () => {
  const { id } = acme.tenant;
  await controlDb().update(tenants).set({ lifecycle: "failed" }).where(eq(tenants.id, id));
  const [job] = await controlDb()
    .insert(provisioningJobs)
    .values({ tenantId: id, kind: "provision", state: "failed", step: "seed", reason: "no room" })
    .returning();
  if (!job) throw new Error("no job");
  await controlDb()
    .insert(provisioningSteps)
    .values({ jobId: job.id, step: "seed", position: 0, state: "failed", error: "no room" });

  const support = await signedInStaff("Sara", ["support"], NOW);
  const wanted = { jobId: job.id };
  await expect(retryJob(support, wanted)).rejects.toMatchObject({ reason: "permission.missing" });
  expect((await findTenantDetail(id))?.jobs).toMatchObject([
    { state: "failed", reason: "no room", steps: [{ step: "seed", error: "no room" }] },
  ]);

  const tries = await Promise.allSettled([
    retryJob(operator, wanted),
    retryJob({ ...operator, requestId: randomUUID() }, wanted),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const detail = await findTenantDetail(id);
  expect(detail).toMatchObject({ lifecycle: "provisioning", jobs: [{ state: "queued" }] });
  expect(detail?.audit).toMatchObject([
    {
      action: "jobs.retry",
      before: { state: "failed", step: "seed", reason: "no room" },
      after: wanted,
    },
  ]);
  expect(await controlDb().$count(auditLog, eq(auditLog.action, "jobs.retry"))).toBe(1);
  await expect(retryJob(operator, { jobId: randomUUID() })).rejects.toMatchObject({
    reason: "job.unknown",
  });
});
