import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  registerCompany,
} from "@/lib/admin/company/test-company";
import type { TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import type { AccessRule } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { operationsFor, REGISTER } from "@/lib/resources";
import { defineSearchRecords } from "./search";
import { exampleRecords } from "./test-records";

const searchRecords = defineSearchRecords(REGISTER);

let platform: TestPlatform;
let acme: CompanyWorkspace;
let owner: TenantRequest;
let examples: ReturnType<typeof exampleRecords>;

const asking = (workspace: CompanyWorkspace, codes: string[]): TenantRequest => {
  const request = workspace.ask({ codes });
  return { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
};

async function make(resource: string, values: Record<string, unknown>): Promise<string> {
  const create = operationsFor(resource)?.create;
  if (!create) throw new Error(`${resource} cannot be made`);
  const input = { ...(await examples.inputFor(resource)), ...values };
  return (await execute(create, owner, input)).id;
}

const find = async (q: string, request = owner) =>
  (await read(searchRecords, request, { q, limit: 20 })).data;
const titles = async (q: string, request = owner) =>
  (await find(q, request)).map(({ resource, title }) => `${resource}: ${title}`);

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  await registerCompany(acme);
  owner = asking(acme, ["*"]);
  examples = exampleRecords(REGISTER, operationsFor, owner);
  await make("customers", { code: "NJ-7", name: "Meera Deshpande", phone: "+91 98220 55501" });
  await make("customers", { code: "NJ-70", name: "Hotel Sahyadri", phone: "+91 98220 55502" });
  await make("customers", { code: "C-3", name: "Cafe NJ-7 Corner", phone: "+91 98220 55503" });
  await make("leads", { leadNo: "L-1", name: "Kabir Deshpande", companyName: null, email: null });
  await make("tickets", {
    ticketNo: "T-1",
    subject: "Not working",
    description: "Water drips from the membrane housing",
  });
});
afterAll(() => platform.close());

describe("the search over everything", () => {
  test("finds records of several resources in one answer", async () => {
    expect((await titles("deshpande")).sort()).toEqual([
      "customers: NJ-7 · Meera Deshpande",
      "leads: L-1 · Kabir Deshpande",
    ]);
  });

  test("puts the exact code first, then what begins so, then what contains it", async () => {
    expect(await titles("nj-7")).toEqual([
      "customers: NJ-7 · Meera Deshpande",
      "customers: NJ-70 · Hotel Sahyadri",
      "customers: C-3 · Cafe NJ-7 Corner",
    ]);
  });

  test("wants every word, in any field, and takes wildcards for what they are", async () => {
    expect(await titles("meera 55501")).toEqual(["customers: NJ-7 · Meera Deshpande"]);
    expect(await titles("meera 55502")).toEqual([]);
    expect(await titles("55_01")).toEqual([]);
    expect(await titles("%%")).toEqual([]);
  });

  test("says by what a record was found when its title does not", async () => {
    expect(await find("55502")).toMatchObject([
      { title: "NJ-70 · Hotel Sahyadri", detail: "+91 98220 55502" },
    ]);
    expect(await find("Sahyadri")).toMatchObject([{ detail: null }]);
  });

  test("finds a name with a typing error, and words in long texts", async () => {
    expect((await titles("Deshpnade"))[0]).toMatch(/Deshpande/);
    expect(await titles("housing drips")).toEqual(["tickets: T-1 · Not working"]);
  });

  test("finds nothing of a neighbour, nor without a right or a module", async () => {
    const globex = await createCompanyWorkspace(platform, "globex");
    expect(await find("deshpande", asking(globex, ["*"]))).toEqual([]);
    expect(await titles("deshpande", asking(acme, ["search.records", "leads.read"]))).toEqual([
      "leads: L-1 · Kabir Deshpande",
    ]);
    const small = { ...owner, tenant: { ...owner.tenant, modules: ["system_admin"] } };
    expect((await titles("deshpande", small)).filter((one) => one.startsWith("leads"))).toEqual([]);
    await expect(find("deshpande", asking(acme, ["leads.read"]))).rejects.toMatchObject({
      reason: "permission.missing",
    });
  });

  test("looks only at the rows and the fields of a role", async () => {
    const rule = (fields: Partial<AccessRule>): AccessRule => ({
      ...{ table: "customers", type: "field", access: "none", field: "phone", condition: null },
      ...fields,
    });
    const within = (...rules: AccessRule[]): TenantRequest => {
      const [grant] = testActor({ codes: ["search.records", "customers.read"] }).grants;
      const actor = { ...testActor(), grants: grant ? [{ ...grant, rules }] : [] };
      return { ...owner, actor };
    };
    expect(await titles("55502", within())).toHaveLength(1);
    for (const access of ["none", "mask"] as const) {
      expect(await titles("55502", within(rule({ access })))).toEqual([]);
      const unnamed = within(rule({ access, field: "name" }));
      expect(await titles("sahyadri", unnamed)).toEqual([]);
      expect(await titles("55502", unnamed)).toEqual(["customers: NJ-70"]);
    }
    const rows = rule({
      ...{ type: "row", access: "read", field: null },
      condition: { field: "code", is: "equal", value: "NJ-7" },
    });
    expect(await titles("nj-7", within(rows))).toEqual(["customers: NJ-7 · Meera Deshpande"]);
  });
});
