import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompanyWorkspace, createCompanyWorkspace } from "@/lib/admin/company/test-company";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { refuseGstin } from "@/lib/platform/tax/gstin";
import { REGISTER } from "@/lib/resources";
import { fillWorkspace } from "./fill-workspace";

let platform: TestPlatform;
let acme: CompanyWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
});
afterAll(() => platform.close());

const asking = (
  workspace: CompanyWorkspace,
  tenant: Partial<TenantRequest["tenant"]> = {},
): TenantRequest<Actor> => {
  const request = workspace.ask();
  return { ...request, tenant: { ...request.tenant, modules: MODULE_CODES, ...tenant } };
};

/** How many rows each table has; nothing of those that only note what happens. */
async function counts({ place }: CompanyWorkspace): Promise<Record<string, number>> {
  const tables = REGISTER.all.filter(({ resource }) => resource.kind !== "log");
  const counted = await inTenant(place, async (tx) => {
    const found: [string, number][] = [];
    for (const { resource } of tables) {
      found.push([resource.name, await tx.$count(resource.table)]);
    }
    return found;
  });
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

async function rowsOf(resource: string, { place }: CompanyWorkspace) {
  const table = REGISTER.find(resource)?.resource.table;
  if (!table) throw new Error(`There is no resource ${resource}`);
  return (await inTenant(place, (tx) => tx.select().from(table))) as Record<string, unknown>[];
}

test("a small sample company is made once, however often it is asked for", async () => {
  const made = await fillWorkspace(asking(acme), { scale: 0.02 });
  expect(made).toBeGreaterThan(200);
  const first = await counts(acme);
  expect(first).toMatchObject({
    ...{ branches: 4, warehouses: 4, products: 35, "price-lists": 3, vendors: 12 },
    ...{ "sales-orders": 26, "service-requests": 10, tickets: 6, "amc-contracts": 4 },
  });
  for (const resource of [
    "goods-receipts",
    "campaign-members",
    "dealers",
    "employees",
    "leads",
    "invoices",
  ]) {
    expect(first[resource], resource).toBeGreaterThan(0);
  }
  expect(await fillWorkspace(asking(acme), { scale: 0.02 })).toBe(0);
  expect(await counts(acme)).toEqual(first);
});

test("its numbers are right: GSTINs of their states, orders summed up from their lines", async () => {
  const states = new Map((await rowsOf("states", acme)).map((row) => [row.id, row.gstCode]));
  const registrations = await rowsOf("gst-registrations", acme);
  expect(registrations).toHaveLength(4);
  for (const { gstin, stateId } of registrations) {
    expect(refuseGstin(String(gstin), String(states.get(stateId)))).toBeUndefined();
  }
  for (const { gstin } of [
    ...(await rowsOf("customers", acme)),
    ...(await rowsOf("vendors", acme)),
  ]) {
    if (gstin) expect(refuseGstin(String(gstin), String(gstin).slice(0, 2))).toBeUndefined();
  }
  for (const invoice of await rowsOf("invoices", acme)) {
    expect(invoice).toMatchObject({ status: "draft", invoiceNo: null });
  }
  for (const order of await rowsOf("sales-orders", acme)) {
    expect(Number(order.totalAmount)).toBeGreaterThan(0);
    expect(order.status).toBe("draft");
  }
});

test("a plan gets what its modules take and its limit leaves room for", async () => {
  const small = await createCompanyWorkspace(platform, "small");
  const made = await fillWorkspace(
    asking(small, { modules: ["system_admin"], recordLimit: 400, recordCount: 0 }),
  );
  expect(made).toBeLessThan(400);
  const standing = await counts(small);
  expect(standing.customers).toBeGreaterThan(0);
  expect(standing["sales-orders"]).toBeUndefined();
});
