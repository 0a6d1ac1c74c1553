import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { isPermitted } from "@/lib/core/permissions";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { findTenantById, findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { entitledModules } from "./entitlements";
import { SYSTEM_ROLES } from "./system-roles";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

describe("modules of a tier", () => {
  test.each([
    ["FREE", ["system_admin"]],
    ["STARTER", ["system_admin"]],
    ["PROFESSIONAL", ["system_admin", "oms_wms", "finance", "crm"]],
    ["ENTERPRISE", MODULE_CODES],
  ] as const)("%s", (tier, modules) => {
    expect(entitledModules({ tier })).toEqual([...modules]);
  });
});

test.each([
  ["administrator", "people.read", true],
  ["administrator", "sales-orders.confirm", true],
  ["manager", "people.read", true],
  ["clerk", "company.read", true],
  ["clerk", "people.read", false],
  ["viewer", "home.read", true],
  ["viewer", "company.read", false],
  ["viewer", "sessions.revoke", true],
])("%s and %s: %s", (code, permission, isAllowed) => {
  const role = SYSTEM_ROLES.find((candidate) => candidate.code === code);
  expect(isPermitted(new Set(role?.permissions), permission)).toBe(isAllowed);
});

test("a tenant is found by its address, with place, plan and modules as of this moment", async () => {
  const created = await platform.createTenant("acme", "PROFESSIONAL");
  expect(await findTenantBySlug("acme")).toEqual({
    ...created,
    modules: ["system_admin", "oms_wms", "finance", "crm"],
  });
  expect(await findTenantById(created.id)).toEqual(await findTenantBySlug("acme"));
  expect(await findTenantBySlug("nobody")).toBeUndefined();

  await controlDb().update(tenantSubscriptions).set({ status: "CANCELLED" });
  expect(await findTenantBySlug("acme")).toMatchObject({ tier: "FREE", modules: ["system_admin"] });

  const set = (lifecycle: "deprovisioning" | "deprovisioned") =>
    controlDb().update(tenants).set({ lifecycle }).where(eq(tenants.id, created.id));
  await set("deprovisioning");
  expect(await findTenantBySlug("acme")).toMatchObject({ lifecycle: "deprovisioning" });
  await set("deprovisioned");
  expect(await findTenantBySlug("acme")).toBeUndefined();
});
