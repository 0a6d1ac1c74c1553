import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Schemas } from "@/client";
import { users } from "@/db/tenant/core/users";
import { createCompanyWorkspace, registerCompany } from "@/lib/admin/company/test-company";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { PASSWORD } from "@/lib/platform/identity/test-workspace";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER } from "@/lib/resources";
import { testClient } from "./test-client";

let platform: TestPlatform;
let api: ReturnType<typeof testClient>;
let ids: Pick<
  Schemas["SalesOrderInput"],
  | "customer_id"
  | "company_id"
  | "branch_id"
  | "sales_channel_id"
  | "billing_address_id"
  | "shipping_address_id"
  | "place_of_supply_state_id"
  | "currency_id"
>;
let goods: { product_id: string; uom_id: string };

beforeAll(async () => {
  platform = await createTestPlatform();
  await seedCatalog();
  const acme = await createCompanyWorkspace(platform, "acme");
  const { companyId } = await registerCompany(acme);
  await givePlan(acme.tenant.id, "ENTERPRISE");
  await inTenant(acme.place, (tx) => tx.update(users).set({ emailVerifiedAt: new Date() }));
  const login = await testClient("acme", "").POST("/auth/login", {
    body: { email: "ada@acme.test", password: PASSWORD },
  });
  api = testClient("acme", login.data?.access_token ?? "");
  const request = { ...acme.ask(), tenant: { ...acme.tenant, modules: MODULE_CODES } };
  const { idOf } = exampleRecords(REGISTER, operationsFor, request);
  const address = await idOf("addresses");
  ids = {
    customer_id: await idOf("customers"),
    company_id: companyId,
    branch_id: await idOf("branches"),
    sales_channel_id: await idOf("sales-channels"),
    billing_address_id: address,
    shipping_address_id: address,
    place_of_supply_state_id: await idOf("states"),
    currency_id: await idOf("currencies"),
  };
  goods = { product_id: await idOf("products"), uom_id: await idOf("units-of-measure") };
});
afterAll(() => platform.close());

const customer = (code: string) => ({
  ...{ code, name: "Asha Traders", customer_type: "business" as const },
  ...{ gst_treatment: "unregistered" as const, phone: "+91 80 4718 2200" },
});

/** The five jobs of docs/api-guide.md, by the client and in the words that it shows. */
test("1. a customer is made, and made once", async () => {
  const make = () =>
    api.POST("/customers", {
      params: { header: { "Idempotency-Key": "import-row-4711" } },
      body: customer("C-4711"),
    });
  const [first, second] = [await make(), await make()];
  expect(first.response.status).toBe(201);
  expect(second.data?.id).toBe(first.data?.id);
});

test("2. a sales order with lines is made and read back", async () => {
  const make = () =>
    api.POST("/sales-orders", {
      body: {
        ...ids,
        ...{ client_ref: "shop-10023", order_type: "standard", payment_mode: "credit" },
        order_date: "2026-11-23",
        lines: [{ ...goods, ordered_qty: "2", unit_price: "12500.00", gst_pct: "18" }],
      },
    });
  const order = await make();
  expect(order.error).toBeUndefined();
  const id = order.data?.id ?? "";
  const found = await api.GET("/sales-orders/{id}", {
    params: { path: { id }, query: { expand: ["customer_id"] } },
  });
  expect(found.data?.total_amount).toBe("29500.00");
  expect(found.data?.lines).toMatchObject([
    { ordered_qty: "2.0000", line_total_amount: "29500.00" },
  ]);
  expect(found.data?.expanded?.customer_id).toMatchObject({ id: ids.customer_id });
  expect((await make()).data?.id).toBe(id);
});

test("3. everything changed since is paged through", async () => {
  const since = new Date(Date.now() - 60_000).toISOString();
  const { data } = await api.POST("/customers/bulk", {
    body: { create: Array.from({ length: 7 }, (_, at) => customer(`S-${at}`)) },
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.GET("/customers", {
      params: {
        query: {
          filter: { "updated_at.gte": since, "code.starts": "S-" },
          sort: "updated_at",
          limit: 3,
          ...(cursor && { cursor }),
        },
      },
    });
    if (page.error) throw new Error(page.error.detail);
    seen.push(...page.data.data.map(({ id }) => id));
    cursor = page.data.next_cursor ?? undefined;
  } while (cursor);
  expect(seen.toSorted()).toEqual(data?.created.map(({ id }) => id).toSorted());
});

test("4. a change names what was seen, and a stale one shows the difference", async () => {
  const id = ids.customer_id;
  const { response } = await api.GET("/customers/{id}", { params: { path: { id } } });
  const change = (language: string) =>
    api.PATCH("/customers/{id}", {
      params: { path: { id }, header: { "If-Match": response.headers.get("etag") ?? "" } },
      body: { preferred_language: language },
    });
  expect((await change("Kannada")).data?.preferred_language).toBe("Kannada");
  const { error } = await change("Tamil");
  expect(error?.reason).toBe("record.stale");
  expect(error?.difference).toEqual({ preferred_language: { yours: "Tamil", theirs: "Kannada" } });
});

test("5. many are written at once, and what is wrong is named by its place", async () => {
  const rows = [customer("B-1"), customer("B-2")];
  const bulk = await api.POST("/customers/bulk", { body: { create: rows } });
  expect(bulk.data?.created).toHaveLength(2);
  const wrong = await api.POST("/customers/bulk", {
    body: { create: [customer("B-3"), { ...customer("B-4"), phone: "x" }] },
  });
  expect(Object.keys(wrong.error?.fields ?? {})).toEqual(["create.1.phone"]);
});

test("the guide speaks of paths there are", () => {
  const guide = readFileSync("docs/api-guide.md", "utf8");
  const description = readFileSync("client/ilms-api.d.ts", "utf8");
  const paths = [...guide.matchAll(/api\.[A-Z]+\("([^"]+)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !description.includes(`"${path}": {`))).toEqual([]);
});
