import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenantSubscriptions, tenants } from "@/db/control";
import { TENANT_TABLES } from "@/db/tenant/register";
import { controlDb } from "@/lib/core/database";
import { type EntryName, isPermitted, type Level } from "@/lib/core/permissions";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { findTenantById, findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { entitlementsOf } from "./entitlements";
import { SYSTEM_ROLES } from "./system-roles";
import { TRADE_ROLES } from "./trade-roles";

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
    const standing = { status: "ACTIVE", trialTier: null, billed: [tier], extraSeats: 0 } as const;
    expect(entitlementsOf(standing).modules).toEqual([...modules]);
  });
});

const permission = (name: EntryName, level: Level, module = "system_admin") => ({
  name,
  level,
  module,
});

test.each([
  ["administrator", permission("people.invite", "administer"), true],
  ["administrator", permission("sales-orders.confirm", "work", "oms_wms"), true],
  ["manager", permission("people.read", "manage"), true],
  ["manager", permission("people.invite", "administer"), false],
  ["clerk", permission("company.read", "view"), true],
  ["clerk", permission("people.read", "manage"), false],
  ["viewer", permission("company.read", "view"), true],
  ["viewer", permission("sales-orders.confirm", "work", "oms_wms"), false],
  ["viewer", permission("sessions.revoke", "self"), true],
  ["finance-manager", permission("payments.reverse", "manage", "finance"), true],
  ["finance-manager", permission("sales-orders.read", "view", "oms_wms"), false],
  ["finance-clerk", permission("payments.reverse", "manage", "finance"), false],
  ["warehouse-operator", permission("pick-lists.complete", "work", "oms_wms"), true],
  ["warehouse-operator", permission("sales-orders.read", "view", "oms_wms"), true],
  ["warehouse-operator", permission("sales-orders.confirm", "work", "oms_wms"), false],
  ["auditor", permission("audit.read", "manage"), true],
  ["auditor", permission("payments.create", "work", "finance"), false],
] as const)("%s and %o: %s", (code, asked, isAllowed) => {
  const codes = SYSTEM_ROLES.find((candidate) => candidate.code === code)?.grants ?? [];
  expect(isPermitted(testActor({ codes }), asked)).toBe(isAllowed);
});

test("system roles have codes and names of their own", () => {
  expect(new Set(SYSTEM_ROLES.map(({ code }) => code)).size).toBe(SYSTEM_ROLES.length);
  expect(new Set(SYSTEM_ROLES.map(({ name }) => name)).size).toBe(SYSTEM_ROLES.length);
});

test("trade roles speak of resources there are", () => {
  const resources = new Set(Object.keys(TENANT_TABLES).map((table) => table.replaceAll("_", "-")));
  const named = TRADE_ROLES.flatMap(({ grants }) => grants)
    .filter((code) => !code.includes(":"))
    .map((code) => code.slice(0, code.indexOf(".")));
  expect(named.filter((resource) => !resources.has(resource) && resource !== "audit")).toEqual([]);
});

test("a tenant is found by its address, with place, plan and modules as of this moment", async () => {
  const created = await platform.createTenant("acme", "PROFESSIONAL");
  expect(await findTenantBySlug("acme")).toEqual({
    ...created,
    modules: ["system_admin", "oms_wms", "finance", "crm"],
    seats: 50,
    features: ["csv_export", "api_access", "custom_roles"],
    recordLimit: 1_000_000,
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
