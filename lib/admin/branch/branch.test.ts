import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { states } from "@/db/tenant/core/states";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createRegistration } from "../company/gst-registration/create";
import { updateRegistration } from "../company/gst-registration/update";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  REGISTRATION,
  registerCompany,
} from "../company/test-company";
import { updateCompany } from "../company/update";
import { createBranch } from "./create";
import { deactivateBranch } from "./deactivate";
import { getBranch, listBranches } from "./queries";
import { reactivateBranch } from "./reactivate";
import { isCircular, needsSentence } from "./rules";
import { updateBranch } from "./update";

let platform: TestPlatform;
let acme: CompanyWorkspace;
let ground: { companyId: string; gstRegistrationId: string };

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  const { companyId, registrationId } = await registerCompany(acme);
  ground = { companyId, gstRegistrationId: registrationId };
});
afterAll(() => platform.close());

const fields = (code: string) => ({
  code,
  name: `Branch ${code}`,
  ...ground,
  parentBranchId: "",
  addressLine: "12 Residency Road",
  city: "Bengaluru",
  state: "29",
  pincode: "560025",
  phone: "",
  email: "",
  managerUserId: "",
  timezone: "Asia/Kolkata",
});

const add = (code: string, change = {}) =>
  execute(createBranch, acme.ask(), { ...fields(code), ...change });

const fieldsOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => {
      throw new Error("It was not refused");
    },
    (error: { fields?: object }) => Object.keys(error.fields ?? {}),
  );

test("a circle is found however long it is, and an old one ends the search", () => {
  const parents = new Map([
    ["a", "b"],
    ["b", "c"],
    ["c", null],
    ["x", "y"],
    ["y", "x"],
  ]);
  expect(isCircular(parents, "c", "a")).toBe(true);
  expect(isCircular(parents, "a", "a")).toBe(true);
  expect(isCircular(parents, "a", "c")).toBe(false);
  expect(isCircular(parents, "a", "x")).toBe(false);
});

test.each([
  [{ branches: 0, warehouses: 0, employees: 0, roles: 0 }, undefined],
  [
    { branches: 0, warehouses: 1, employees: 0, roles: 0 },
    "One warehouse still needs it. Move or end it first.",
  ],
  [
    { branches: 2, warehouses: 0, employees: 1, roles: 0 },
    "2 branches below it and one employee still need it. Move or end these first.",
  ],
])("%o → %s", (needs, sentence) => {
  expect(needsSentence(needs)).toBe(sentence);
});

describe("a branch", () => {
  test("is added, listed and edited by version", async () => {
    const { id } = await add("hq", { managerUserId: acme.owner.id });
    expect(await read(getBranch, acme.ask(), { id })).toMatchObject({
      code: "HQ",
      state: "29",
      stateName: "Karnataka",
      managerName: "Ada",
      gstin: REGISTRATION.gstin,
      version: 1,
    });
    const edit = { ...fields("HQ"), id, version: 1, name: "Head office" };
    await execute(updateBranch, acme.ask(), edit);
    await expect(execute(updateBranch, acme.ask(), edit)).rejects.toMatchObject({
      reason: "record.stale",
    });
    await expect(
      execute(updateBranch, acme.ask(), { ...edit, id: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["a code that stands already", { code: "hq" }, ["code"]],
    ["a code with a blank", { code: "H Q" }, ["code"]],
    ["a short PIN code", { pincode: "5600" }, ["pincode"]],
    ["no time zone of this world", { timezone: "Mars/Olympus" }, ["timezone"]],
    [
      "a stranger's company",
      { companyId: crypto.randomUUID() },
      ["companyId", "gstRegistrationId"],
    ],
    ["an unknown registration", { gstRegistrationId: crypto.randomUUID() }, ["gstRegistrationId"]],
    ["a registration of another state", { state: "27" }, ["gstRegistrationId"]],
    ["an unknown manager", { managerUserId: crypto.randomUUID() }, ["managerUserId"]],
    ["an unknown parent", { parentBranchId: crypto.randomUUID() }, ["parentBranchId"]],
  ])("is refused with %s", async (_, change, wrong) => {
    expect(await fieldsOf(add("NEW", change))).toEqual(wrong);
  });

  test("never lies below itself, even when two are moved at once", async () => {
    const [one, two] = [await add("ONE"), await add("TWO")];
    const under = (id: string, code: string, parentBranchId: string) =>
      execute(updateBranch, acme.ask(), { ...fields(code), id, version: 1, parentBranchId });
    expect(await fieldsOf(under(one.id, "ONE", one.id))).toEqual(["parentBranchId"]);
    expect(
      await fieldsOf(under(one.id, "ONE", two.id).then(() => under(two.id, "TWO", one.id))),
    ).toEqual(["parentBranchId"]);
    const codes = Array.from({ length: 6 }, (_, at) => [`A${at}`, `B${at}`] as const);
    const pairs = await Promise.all(
      codes.map(async ([a, b]) => ({ a, b, one: await add(a), two: await add(b) })),
    );
    const outcomes = await Promise.allSettled(
      pairs.flatMap(({ a, b, one: first, two: second }) => [
        under(first.id, a, second.id),
        under(second.id, b, first.id),
      ]),
    );
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason.fields] : [],
    );
    // Told by the rule: two that locked each other out would be told that the database is busy.
    expect(refusals).toEqual(
      pairs.map(() => ({ parentBranchId: "A branch cannot lie below itself." })),
    );
  });

  test("goes out of use only when nothing needs it", async () => {
    const above = await add("UP");
    const below = await add("LOW", { parentBranchId: above.id });
    await inTenant(acme.place, async (tx) => {
      const [state] = await tx.select({ id: states.id }).from(states).limit(1);
      await tx.insert(warehouses).values({
        code: "W1",
        name: "Store",
        warehouseType: "store",
        branchId: below.id,
        gstRegistrationId: ground.gstRegistrationId,
        addressLine: "12 Residency Road",
        city: "Bengaluru",
        stateId: state?.id ?? "",
        pincode: "560025",
      });
    });
    const off = (id: string) => execute(deactivateBranch, acme.ask(), { id, version: 1 });
    await expect(off(below.id)).rejects.toMatchObject({
      reason: "branch.in-use",
      message: "One warehouse still needs it. Move or end it first.",
    });
    await expect(off(above.id)).rejects.toMatchObject({
      message: "One branch below it still needs it. Move or end it first.",
    });
    await inTenant(acme.place, (tx) => tx.update(warehouses).set({ isActive: false }));
    await off(below.id);
    await off(above.id);
    await expect(
      execute(reactivateBranch, acme.ask(), { id: below.id, version: 2 }),
    ).rejects.toMatchObject({ reason: "branch.ground-missing" });
    await execute(reactivateBranch, acme.ask(), { id: above.id, version: 2 });
    await execute(reactivateBranch, acme.ask(), { id: below.id, version: 2 });
    await expect(
      execute(reactivateBranch, acme.ask(), { id: below.id, version: 3 }),
    ).rejects.toMatchObject({ reason: "branch.already-so" });
  });

  test("keeps its registration in force", async () => {
    const edit = { ...REGISTRATION, id: ground.gstRegistrationId, version: 1 };
    expect(
      await fieldsOf(
        execute(updateRegistration, acme.ask(), { ...edit, cancelledOn: "2026-02-01" }),
      ),
    ).toEqual(["cancelledOn"]);
  });

  test("is seen and changed only by whose role reaches it", async () => {
    const all = await read(listBranches, acme.ask(), undefined);
    const [mine, other] = all.filter(({ isActive }) => isActive);
    if (!mine || !other) throw new Error("Two branches are wanted");
    const local = acme.ask({ scope: { branch: mine.id } });
    expect((await read(listBranches, local, undefined)).map(({ id }) => id)).toEqual([mine.id]);
    await expect(read(getBranch, local, { id: other.id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      execute(deactivateBranch, local, { id: other.id, version: other.version }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(execute(createBranch, local, fields("FAR"))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await read(listBranches, acme.ask(), undefined)).toEqual(all);
  });
});

test("in a country without postal codes and states an address goes without", async () => {
  const gulf = await createCompanyWorkspace(platform, "gulf", "AE");
  const { id: companyId } = await execute(updateCompany, gulf.ask(), {
    version: null,
    legalName: "Gulf Motors LLC",
    pan: "100123456700003",
    fiscalYearStartMonth: 1,
  });
  const address = { city: "Dubai", state: "", pincode: "" };
  const { id } = await execute(createRegistration, gulf.ask(), {
    ...REGISTRATION,
    ...address,
    gstin: "100123456700003",
  });
  const branch = await execute(createBranch, gulf.ask(), {
    ...fields("DXB"),
    ...address,
    companyId,
    gstRegistrationId: id,
    timezone: "Asia/Dubai",
  });
  expect(await read(getBranch, gulf.ask(), branch)).toMatchObject({
    state: "",
    stateName: "United Arab Emirates",
  });
});
