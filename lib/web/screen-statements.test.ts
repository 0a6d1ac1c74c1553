import { PostgresJsPreparedQuery } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  registerCompany,
} from "@/lib/admin/company/test-company";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER } from "@/lib/resources";
import { resourceListView } from "./resource-pages";
import { newRecordView, printView, recordView } from "./resource-screen";
import type { SignedInRequest } from "./session";

/** The most statements that a screen may need, however long its list or its lines are. */
const MOST = 5;
const ORDERS = { module: "oms-wms", resource: "sales-orders" };

let platform: TestPlatform;
let acme: CompanyWorkspace;
let owner: SignedInRequest;
const orders: Record<"short" | "long", string> = { short: "", long: "" };

async function makeOrder(lines: number): Promise<string> {
  const create = operationsFor("sales-orders")?.create;
  if (!create) throw new Error("Nobody makes sales orders");
  const examples = exampleRecords(REGISTER, operationsFor, owner);
  const input = await examples.inputFor("sales-orders");
  const [line] = input.lines as object[];
  const { id } = await execute(create, owner, { ...input, lines: Array(lines).fill(line) });
  return id;
}

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  await registerCompany(acme);
  const request = acme.ask({ codes: ["*"] });
  owner = {
    ...request,
    tenant: { ...request.tenant, modules: [...MODULE_CODES] },
  } as SignedInRequest;
  orders.short = await makeOrder(2);
  orders.long = await makeOrder(200);
});
afterAll(() => platform.close());

/** Statements that a screen sends through Drizzle; transactions open and close beside them. */
async function statementsOf(show: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(PostgresJsPreparedQuery.prototype, "execute");
  await show();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

test("the record page of a 200-line order takes as many statements as that of a short one", async () => {
  const [short, long] = [
    await statementsOf(() => recordView(owner, ORDERS, orders.short)),
    await statementsOf(() => recordView(owner, ORDERS, orders.long)),
  ];
  expect(long).toBe(short);
});

const SCREENS = {
  list: () => resourceListView(owner, ORDERS, {}),
  "filtered list": () =>
    resourceListView(owner, ORDERS, { status: "draft", sort: "-order_date,customer_id" }),
  record: () => recordView(owner, ORDERS, orders.long),
  form: () => newRecordView(owner, ORDERS, {}),
  copy: () => newRecordView(owner, ORDERS, { from: orders.long }),
  print: () => printView(owner, ORDERS, orders.long),
};

test.each(Object.entries(SCREENS))("a %s takes at most five statements", async (name, show) => {
  expect(await statementsOf(show), name).toBeLessThanOrEqual(MOST);
});
