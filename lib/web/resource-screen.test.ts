import { afterAll, beforeAll, expect, test } from "vitest";
import { sectionsOf, writableFields } from "@/components/resource/form/form-fields";
import { changedFields, createInput, valuesOf } from "@/components/resource/form/form-values";
import { linesInput, startRows } from "@/components/resource/form/lines-store";
import { customFields } from "@/db/tenant/core/custom-fields";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  registerCompany,
} from "@/lib/admin/company/test-company";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import type { RecordRow } from "@/lib/resource/answers";
import { createSchema, updateSchema } from "@/lib/resource/input";
import { operationsFor, REGISTER } from "@/lib/resources";
import { newRecordView, printView, recordView } from "./resource-screen";
import type { SignedInRequest } from "./session";

// Next.js sets it for a build from next.config.ts; without it `forbidden()` refuses to be called.
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = "true";

let platform: TestPlatform;
let acme: CompanyWorkspace;
let owner: SignedInRequest;
let order: RecordRow;

const ORDERS = { module: "oms-wms", resource: "sales-orders" };

const asking = (codes: string[]): SignedInRequest => {
  const request = acme.ask({ codes });
  return {
    ...request,
    tenant: { ...request.tenant, modules: [...MODULE_CODES] },
  } as SignedInRequest;
};

async function make(name: string): Promise<RecordRow> {
  const create = operationsFor(name)?.create;
  if (!create) throw new Error(`Nobody makes ${name}`);
  const examples = exampleRecords(REGISTER, operationsFor, owner);
  return execute(create, owner, await examples.inputFor(name));
}

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  await registerCompany(acme);
  owner = asking(["*"]);
  await inTenant(acme.place, (tx) =>
    tx.insert(customFields).values({
      ...{ tableName: "sales_orders", fieldKey: "colour", label: "Colour", dataType: "text" },
      updatedAt: owner.now,
    }),
  );
  order = await make("sales-orders");
});
afterAll(() => platform.close());

test("a record comes with its own fields, its places and its history", async () => {
  const view = await recordView(owner, ORDERS, order.id);
  expect(view.record).toEqual(order);
  // A page's data crosses to the browser: instants are texts.
  expect(view.record.createdAt).toBe(owner.now.toISOString());
  expect(view.description.fields.at(-1)).toMatchObject({ column: "colour", isCustom: true });
  expect(view.places["sales-orders"]?.href).toBe("/oms-wms/sales-orders");
  expect(view.places.customers).toMatchObject({ mayCreate: true });
  expect(view.places["sales-order-lines"]?.href ?? null).toBeNull();
  expect(view.timeline?.entries.map(({ action }) => action)).toEqual(["insert"]);
  expect((await printView(owner, ORDERS, order.id)).company).toBe(acme.tenant.name);
});

test("what is not there, lies in another module or is no page of its own is not found", async () => {
  const missing = { digest: expect.stringContaining("404") };
  const unknown = "0198c0de-0000-7000-8000-000000000001";
  await expect(recordView(owner, ORDERS, unknown)).rejects.toMatchObject(missing);
  await expect(recordView(owner, ORDERS, "not-an-id")).rejects.toMatchObject(missing);
  const elsewhere = { ...ORDERS, module: "crm" };
  await expect(recordView(owner, elsewhere, order.id)).rejects.toMatchObject(missing);
  const lines = { ...ORDERS, resource: "sales-order-lines" };
  await expect(recordView(owner, lines, order.id)).rejects.toMatchObject(missing);
});

test("who may only look gets no form, and who may not look is told so", async () => {
  const refused = { digest: expect.stringContaining("403") };
  const viewer = asking(["sales-orders.read"]);
  const view = await recordView(viewer, ORDERS, order.id);
  expect(view.description.can).toMatchObject({ update: false, delete: false });
  expect(view.timeline).toBeNull();
  await expect(newRecordView(viewer, ORDERS, {})).rejects.toMatchObject(refused);
  const stranger = asking(["leads.read"]);
  await expect(recordView(stranger, ORDERS, order.id)).rejects.toMatchObject(refused);
});

test("a copy takes over what was typed, without the number and with what references are called", async () => {
  const { from } = await newRecordView(owner, ORDERS, { from: order.id });
  expect(from).toMatchObject({ customerId: order.customerId, orderDate: order.orderDate });
  expect(from).not.toHaveProperty("orderNo");
  expect(from).not.toHaveProperty("status");
  expect(from?.lines).toHaveLength(1);
  expect(from?.referenceTitles).toMatchObject({ customerId: order.referenceTitles.customerId });
});

test("an address begins a form, and what it may not say is left out", async () => {
  const { from } = await newRecordView(owner, ORDERS, {
    ...{ customer_id: String(order.customerId), order_type: "dealer", status: "confirmed" },
  });
  expect(from).toEqual({
    ...{ customerId: order.customerId, orderType: "dealer" },
    referenceTitles: { customerId: order.referenceTitles.customerId },
  });
  expect((await newRecordView(owner, ORDERS, {})).from).toBeNull();
});

test.each([
  ["oms-wms", "sales-orders"],
  ["system-admin", "customers"],
  ["system-admin", "products"],
  ["finance", "journal-entries"],
])("what the form of %s/%s holds is what its schema takes", async (module, resource) => {
  const { id } = await make(resource);
  const place = { module: REGISTER.find(resource)?.resource.module ?? module, resource };
  const path = place.module.replaceAll("_", "-");
  const { record, description } = await recordView(owner, { module: path, resource }, id);
  const fields = writableFields(sectionsOf(description));
  const values = valuesOf(fields, record);
  expect(changedFields(fields, values, valuesOf(fields, record))).toEqual([]);
  const copied = linesInput(description, startRows(description, record, true));
  const create = { ...createInput(fields, values), ...copied };
  expect(createSchema(description).safeParse(create).error?.issues ?? []).toEqual([]);
  const kept = linesInput(description, startRows(description, record));
  const update = { id, version: record.version, ...kept };
  expect(updateSchema(description).safeParse(update).error?.issues ?? []).toEqual([]);
  const command = operationsFor(resource)?.update;
  if (!command) throw new Error(`Nobody changes ${resource}`);
  const saved = await execute(command, owner, update);
  expect(saved.version).toBe(Number(record.version) + 1);
});
