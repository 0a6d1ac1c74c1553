import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createCustomField } from "@/lib/operations";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { operationsFor } from "@/lib/resources";
import { asking, auditOf } from "../person/test-people";
import { deactivateCustomField, reactivateCustomField } from "./activate";
import { getCustomField, listCustomFields } from "./queries";
import { updateCustomField } from "./update";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const COLOUR = {
  resource: "brands",
  key: "colour",
  label: "Colour",
  dataType: "select",
  options: [
    { value: "red", label: "Red" },
    { value: "sky_blue", label: "Sky blue" },
  ],
  isRequired: false,
  position: 10,
};

let serial = 0;
const makeBrand = (custom: object) => {
  serial += 1;
  const create = operationsFor("brands")?.create;
  if (!create) throw new Error("Brands cannot be made");
  return execute(create, asking(acme), { code: `B${serial}`, name: "Any", custom });
};

test("a field is in the form from then on, out of it and back with its values", async () => {
  const made = await execute(createCustomField, asking(acme), COLOUR);
  await expect(makeBrand({ colour: "green" })).rejects.toMatchObject({
    code: "invalid",
    fields: { "custom.colour": expect.any(String) },
  });
  const { id: brandId, version: _ } = await makeBrand({ colour: "red" });
  const { id, version } = await execute(updateCustomField, asking(acme), {
    ...{ ...made, label: "Shade", isRequired: true, position: 5 },
    options: [{ value: "red", label: "Crimson" }],
  });
  expect(await read(getCustomField, asking(acme), { id })).toMatchObject({
    ...{ key: "colour", label: "Shade", dataType: "select", isRequired: true, isActive: true },
    options: [{ value: "red", label: "Crimson" }],
  });
  await expect(makeBrand({})).rejects.toMatchObject({
    fields: { "custom.colour": "Shade is missing." },
  });
  const off = await execute(deactivateCustomField, asking(acme), { id, version });
  await expect(makeBrand({ colour: "red" })).rejects.toMatchObject({ code: "invalid" });
  await makeBrand({});
  await execute(reactivateCustomField, asking(acme), off);
  const get = operationsFor("brands")?.get;
  if (!get) throw new Error("Brands cannot be read");
  expect(await read(get, asking(acme), { id: brandId })).toMatchObject({
    custom: { colour: "red" },
  });
  const deeds = (await auditOf(acme, id)).map(({ action }) => action);
  expect(deeds).toEqual(["insert", "update", "status_change", "status_change"]);
});

describe("refused", () => {
  test.each([
    [{ resource: "sales-order-lines" }, "resource"],
    [{ resource: "stock-ledger-entries" }, "resource"],
    [{ resource: "nonsense" }, "resource"],
    [{ key: "Colour" }, "key"],
    [{ key: "2nd" }, "key"],
    [{ label: " " }, "label"],
    [{ dataType: "formula" }, "dataType"],
    [{ dataType: "file" }, "dataType"],
    [{ options: [] }, "options"],
    [{ options: [COLOUR.options[0], COLOUR.options[0]] }, "options"],
    [{ options: [{ value: "Red!", label: "Red" }] }, "options.0.value"],
    [{ dataType: "reference" }, "referenceResource"],
    [{ dataType: "reference", referenceResource: "nonsense" }, "referenceResource"],
    [{ position: -1 }, "position"],
    [{ isUnique: true }, "isUnique"],
  ])("with %j", (input, field) =>
    expect(
      execute(createCustomField, asking(acme), { ...COLOUR, key: "other", ...input }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } }),
  );

  test("a key that is there, a stale edit, a switch to what it is, another tenant's field", async () => {
    const field = { ...COLOUR, resource: "warehouses", key: "size" };
    const made = await execute(createCustomField, asking(acme), field);
    await expect(execute(createCustomField, asking(acme), field)).rejects.toMatchObject({
      reason: "custom-field.key-taken",
      fields: { key: expect.any(String) },
    });
    const stale = { ...made, version: 7 };
    await expect(execute(deactivateCustomField, asking(acme), stale)).rejects.toMatchObject({
      reason: "record.stale",
    });
    await expect(execute(reactivateCustomField, asking(acme), made)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(execute(deactivateCustomField, asking(globex), made)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await read(listCustomFields, asking(globex), undefined)).toEqual([]);
    await execute(createCustomField, asking(globex), field);
  });

  test("to everybody but administrators", async () => {
    const manager = asking(acme, { codes: ["*:manage"] });
    await expect(execute(createCustomField, manager, COLOUR)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(read(listCustomFields, manager, undefined)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
