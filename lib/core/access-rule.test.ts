import { asc } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { currencies } from "@/db/tenant/core/currencies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { states } from "@/db/tenant/core/states";
import { users } from "@/db/tenant/core/users";
import { warehouseZones } from "@/db/tenant/inventory/warehouse-zones";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { rowPredicate } from "./access-rule";
import { inTenant, type TenantPlace } from "./database";
import { fieldAccess, MASKED } from "./field-access";
import type { AccessRule, Grant, Permission, Scope } from "./permissions";
import { testActor } from "./test-actor";
import { createTestPlatform, placeOf, type TestPlatform } from "./test-platform";

const GRACE = uuidv7();
const ids = {
  north: uuidv7(),
  south: uuidv7(),
  pune: uuidv7(),
  nagpur: uuidv7(),
  chennai: uuidv7(),
};
const CODES = ["pune", "nagpur", "chennai"] as const;

/** Two companies; the first has branches in Pune and Nagpur, the second in Chennai. Each a warehouse. */
async function fill(place: TenantPlace) {
  const currencyId = uuidv7();
  const stateId = uuidv7();
  const registrations = { north: uuidv7(), south: uuidv7() };
  const address = { stateId, pincode: "411001", addressLine: "1 Road" };
  await inTenant(place, async (tx) => {
    await tx.insert(users).values({
      id: GRACE,
      email: "grace@acme.test",
      name: "Grace",
      userType: "staff",
      status: "active",
    });
    await tx
      .insert(currencies)
      .values({ id: currencyId, code: "INR", name: "Rupee", symbol: "₹", isBase: true });
    await tx
      .insert(states)
      .values({ id: stateId, stateCode: "MH", gstCode: "27", name: "Maharashtra" });
    for (const company of ["north", "south"] as const) {
      await tx.insert(companies).values({
        id: ids[company],
        code: company,
        legalName: company,
        pan: "AAAAA0000A",
        baseCurrencyId: currencyId,
      });
      await tx.insert(gstRegistrations).values({
        id: registrations[company],
        gstin: company,
        registrationType: "regular",
        filingFrequency: "monthly",
        companyId: ids[company],
        legalAddress: "1 Road",
        city: "Pune",
        ...address,
      });
    }
    for (const code of CODES) {
      const company = code === "chennai" ? "south" : "north";
      await tx.insert(branches).values({
        id: ids[code],
        code,
        name: code,
        city: code,
        companyId: ids[company],
        gstRegistrationId: registrations[company],
        managerUserId: code === "nagpur" ? GRACE : null,
        openedOn: code === "pune" ? "2020-01-01" : null,
        isActive: code !== "chennai",
        ...address,
      });
      const warehouseId = uuidv7();
      await tx.insert(warehouses).values({
        id: warehouseId,
        code,
        name: code,
        city: code,
        warehouseType: "depot",
        branchId: ids[code],
        gstRegistrationId: registrations[company],
        ...address,
      });
      await tx.insert(warehouseZones).values({ code, name: code, warehouseId, zoneType: "bulk" });
    }
  });
}

let platform: TestPlatform;
let place: TenantPlace;
beforeAll(async () => {
  platform = await createTestPlatform();
  place = placeOf(await platform.createTenant("acme"));
  await fill(place);
});
afterAll(() => platform.close());

const LOOK: Permission = {
  name: "places.read",
  module: "system_admin",
  level: "view",
  rows: "any",
};
const CHANGE: Permission = { ...LOOK, name: "places.update", level: "work" };

const grantOf = (more: Partial<Grant> = {}): Grant => ({
  roleId: uuidv7(),
  role: "Tested",
  codes: new Set(["places.*"]),
  scope: undefined,
  rules: [],
  ...more,
});
const inScope = (scope: Scope) => grantOf({ scope });
const rowRule = (
  condition: unknown,
  access: AccessRule["access"] = "read",
  table = "branches",
): AccessRule => ({ table, type: "row", access, field: null, condition });
const ruled = (...rules: AccessRule[]) => grantOf({ rules });
const holding = (...grants: Grant[]) => testActor({ id: GRACE, grants });

type Coded = typeof branches | typeof warehouses | typeof warehouseZones | typeof companies;
const codesIn = async (table: Coded, grants: Grant[], permission = LOOK) => {
  const rows = await inTenant(place, (tx) =>
    tx
      .select({ code: table.code })
      .from(table)
      .where(rowPredicate(holding(...grants), permission, table))
      .orderBy(asc(table.code)),
  );
  return rows.map(({ code }) => code);
};

const ALL = [...CODES].sort();

describe("a role given for a part of the company", () => {
  test.each<[string, Coded, Scope, string[]]>([
    ["a branch itself", branches, { branch: ids.pune }, ["pune"]],
    ["what lies in a branch", warehouses, { branch: ids.pune }, ["pune"]],
    ["what lies in a warehouse of a branch", warehouseZones, { branch: ids.pune }, ["pune"]],
    ["a company itself", companies, { company: ids.north }, ["north"]],
    ["the branches of a company", branches, { company: ids.north }, ["nagpur", "pune"]],
    ["what lies in a company's branches", warehouses, { company: ids.north }, ["nagpur", "pune"]],
    [
      "what lies in a warehouse of a company",
      warehouseZones,
      { company: ids.north },
      ["nagpur", "pune"],
    ],
    ["both, where both are named", branches, { company: ids.south, branch: ids.pune }, []],
    ["nothing of a branch that is none", warehouses, { branch: uuidv7() }, []],
  ])("reaches %s", async (_, table, scope, expected) => {
    expect(await codesIn(table, [inScope(scope)])).toEqual(expected);
    expect(await codesIn(table, [inScope(scope)], CHANGE)).toEqual(expected);
  });

  test("looks at what the company shares and changes none of it", async () => {
    expect(await codesIn(companies, [inScope({ branch: ids.pune })])).toEqual(["north", "south"]);
    expect(await codesIn(companies, [inScope({ branch: ids.pune })], CHANGE)).toEqual([]);
  });

  test("does not count for an entry point that narrows no rows", async () => {
    const { rows: _, ...company } = LOOK;
    expect(await codesIn(branches, [inScope({ branch: ids.pune })], company)).toEqual([]);
    expect(await codesIn(branches, [grantOf()], company)).toEqual(ALL);
  });
});

test("codes compare without regard to case, as in the database", async () => {
  const asked = (condition: object) => codesIn(branches, [ruled(rowRule(condition))]);
  expect(await asked({ field: "code", is: "equal", value: "PUNE" })).toEqual(["pune"]);
  expect(await asked({ field: "code", is: "one_of", value: ["Pune", "NAGPUR"] })).toEqual([
    "nagpur",
    "pune",
  ]);
});

describe("a rule on rows", () => {
  const city = (value: unknown) => ({ field: "city", is: "equal", value });

  test.each<[string, unknown, string[]]>([
    ["equal", city("pune"), ["pune"]],
    [
      "unequal, empty ones too",
      { field: "manager_user_id", is: "not_equal", value: GRACE },
      ["chennai", "pune"],
    ],
    [
      "one of several",
      { field: "city", is: "one_of", value: ["pune", "nagpur"] },
      ["nagpur", "pune"],
    ],
    ["empty", { field: "opened_on", is: "empty" }, ["chennai", "nagpur"]],
    ["filled", { field: "opened_on", is: "not_empty" }, ["pune"]],
    ["earlier", { field: "opened_on", is: "less", value: "2021-01-01" }, ["pune"]],
    ["later", { field: "opened_on", is: "greater", value: "2021-01-01" }, []],
    ["more", { field: "version", is: "greater", value: 0 }, ALL],
    ["yes or no", { field: "is_active", is: "equal", value: false }, ["chennai"]],
    [
      "the reader's own",
      { field: "manager_user_id", is: "equal", value: { reader: "id" } },
      ["nagpur"],
    ],
    [
      "all of them",
      { all: [city("pune"), { field: "is_active", is: "equal", value: true }] },
      ["pune"],
    ],
    ["any of them", { any: [city("pune"), city("chennai")] }, ["chennai", "pune"]],
    [
      "one within the other",
      { all: [{ any: [city("pune"), city("nagpur")] }, { field: "opened_on", is: "empty" }] },
      ["nagpur"],
    ],
    ["quotes and all", city("pune' or '1'='1"), []],
  ])("%s", async (_, condition, expected) => {
    expect(await codesIn(branches, [ruled(rowRule(condition))])).toEqual(expected);
    const others = ALL.filter((code) => !expected.includes(code));
    expect(await codesIn(branches, [ruled(rowRule(condition, "none"))])).toEqual(others);
  });

  test.each<[string, unknown]>([
    ["names a column that is not there", { field: "shoe_size", is: "equal", value: 1 }],
    ["has no value", { field: "city", is: "equal" }],
    ["has an empty list", { field: "city", is: "one_of", value: [] }],
    ["is broken", { city: "pune" }],
    ["is missing", null],
    ["joins nothing", { all: [] }],
    ["names columns by SQL", { field: "1=1 --", is: "empty" }],
  ])("that %s lets nothing in", async (_, condition) => {
    expect(await codesIn(branches, [ruled(rowRule(condition))])).toEqual([]);
  });

  test("of another table or on a field narrows no rows", async () => {
    const others = ruled(rowRule(city("pune"), "read", "warehouses"), {
      table: "branches",
      type: "field",
      access: "none",
      field: "city",
      condition: null,
    });
    expect(await codesIn(branches, [others])).toEqual(ALL);
  });

  test("on writing narrows changes and not looks", async () => {
    const writing = ruled(rowRule(city("pune"), "write"));
    expect(await codesIn(branches, [writing])).toEqual(ALL);
    expect(await codesIn(branches, [writing], CHANGE)).toEqual(["pune"]);
  });

  test("agrees with the scope of its role", async () => {
    const both = grantOf({
      scope: { company: ids.north },
      rules: [rowRule({ any: [city("pune"), city("chennai")] })],
    });
    expect(await codesIn(branches, [both])).toEqual(["pune"]);
  });
});

describe("several roles", () => {
  test("add up", async () => {
    const pune = inScope({ branch: ids.pune });
    const south = ruled(rowRule({ field: "city", is: "equal", value: "chennai" }));
    expect(await codesIn(branches, [pune, south])).toEqual(["chennai", "pune"]);
    expect(await codesIn(branches, [pune, south, grantOf()])).toEqual(ALL);
  });

  test("count only where they permit what is asked", async () => {
    const elsewhere = grantOf({ codes: new Set(["customers.*"]) });
    expect(await codesIn(branches, [inScope({ branch: ids.pune }), elsewhere])).toEqual(["pune"]);
    expect(await codesIn(branches, [elsewhere])).toEqual([]);
  });

  test("are narrowed by the scopes of an API key", async () => {
    const key = { ...holding(grantOf()), kind: "api_key" as const, limitedTo: ["customers.read"] };
    const rows = await inTenant(place, (tx) =>
      tx.$count(branches, rowPredicate(key, LOOK, branches)),
    );
    expect(rows).toBe(0);
  });
});

describe("rules on fields", () => {
  const fieldRule = (field: string, access: AccessRule["access"]): AccessRule => ({
    table: "branches",
    type: "field",
    access,
    field,
    condition: null,
  });
  const row = { name: "Pune", city: "pune", managerUserId: GRACE, openedOn: null };
  const shown = (...grants: Grant[]) => fieldAccess(holding(...grants), LOOK, branches).apply(row);

  test("hide and mask, by column or property; nothing stays nothing", () => {
    const narrow = ruled(
      fieldRule("city", "mask"),
      fieldRule("opened_on", "mask"),
      fieldRule("manager_user_id", "none"),
    );
    expect(shown(narrow)).toEqual({
      name: "Pune",
      city: MASKED,
      managerUserId: null,
      openedOn: null,
    });
    const fields = fieldAccess(holding(narrow), LOOK, branches);
    expect([fields.of("managerUserId"), fields.of("city"), fields.of("name")]).toEqual([
      "none",
      "mask",
      "write",
    ]);
  });

  test("the most generous role counts, but only one that permits what is asked", () => {
    const hidden = ruled(fieldRule("city", "none"));
    expect(shown(hidden).city).toBeNull();
    expect(shown(hidden, ruled(fieldRule("city", "read"))).city).toBe("pune");
    expect(shown(hidden, grantOf({ codes: new Set(["customers.*"]) })).city).toBeNull();
    expect(fieldAccess(holding(ruled(fieldRule("city", "read"))), LOOK, branches).of("city")).toBe(
      "read",
    );
  });
});
