import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createRegistration } from "./gst-registration/create";
import { listRegistrations } from "./gst-registration/queries";
import { updateRegistration } from "./gst-registration/update";
import { getCompany } from "./queries";
import {
  COMPANY,
  type CompanyWorkspace,
  createCompanyWorkspace,
  REGISTRATION,
  registerCompany,
} from "./test-company";
import { updateCompany } from "./update";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

const wrongFields = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
  } catch (error) {
    return (error as { fields?: Record<string, string> }).fields;
  }
  throw new Error("It was not refused");
};

describe("a company in India", () => {
  let acme: CompanyWorkspace;
  beforeAll(async () => {
    acme = await createCompanyWorkspace(platform, "acme");
  });

  test("has no profile until it is saved; then one edit at a time", async () => {
    expect(await read(getCompany, acme.ask(), undefined)).toBeNull();
    await expect(execute(createRegistration, acme.ask(), REGISTRATION)).rejects.toMatchObject({
      reason: "gst-registration.no-company",
    });
    const { registrationId } = await registerCompany(acme);
    expect(await read(getCompany, acme.ask(), undefined)).toMatchObject({
      version: 1,
      pan: "AAGCB7383J",
      tradeName: null,
      email: "accounts@acme.test",
      website: "https://acme.test",
    });
    const edit = { ...COMPANY, version: 1, tradeName: "Acme" };
    const outcomes = await Promise.allSettled([
      execute(updateCompany, acme.ask(), edit),
      execute(updateCompany, acme.ask(), edit),
      execute(updateCompany, acme.ask(), { ...COMPANY, version: null }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason.reason).toBe("record.stale");
    }
    const [row] = await inTenant(acme.place, (tx) =>
      tx.select().from(auditLogs).where(eq(auditLogs.action, "update")),
    );
    expect(row?.changes).toEqual({ trade_name: { from: null, to: "Acme" } });
    expect(await read(listRegistrations, acme.ask(), undefined)).toMatchObject([
      { id: registrationId, gstin: "29AAGCB7383J1Z4", state: "29", stateName: "Karnataka" },
    ]);
  });

  test("its numbers have the shapes of their offices", async () => {
    const wrong = { pan: "AAGCB7383", cin: "U722", tan: "BLR12345", udyamNo: "UDYAM-1" };
    expect(
      Object.keys(
        (await wrongFields(
          execute(updateCompany, acme.ask(), { ...COMPANY, ...wrong, version: 2 }),
        )) ?? {},
      ),
    ).toEqual(["pan", "cin", "tan", "udyamNo"]);
    const typed = { ...COMPANY, version: 2, website: "not a site", email: "x", legalName: " " };
    expect(
      Object.keys((await wrongFields(execute(updateCompany, acme.ask(), typed))) ?? {}),
    ).toEqual(["legalName", "email", "website"]);
  });

  test("its PAN stays while GSTINs contain it", async () => {
    const other = { ...COMPANY, version: 2, pan: "AAPFU0939F" };
    expect(await wrongFields(execute(updateCompany, acme.ask(), other))).toHaveProperty("pan");
  });

  test.each([
    ["another check digit", { gstin: "29AAGCB7383J1Z5" }, "gstin"],
    ["another state", { state: "27" }, "gstin"],
    ["another PAN", { gstin: "27AAPFU0939F1ZV", state: "27" }, "gstin"],
    ["no state of India", { state: "Bavaria" }, "state"],
    ["a PIN code with a leading zero", { pincode: "060025" }, "pincode"],
    ["an end before its beginning", { cancelledOn: "2016-01-01" }, "cancelledOn"],
    ["the same number again", {}, "gstin"],
  ])("refuses a registration with %s", async (_, change, field) => {
    expect(
      await wrongFields(execute(createRegistration, acme.ask(), { ...REGISTRATION, ...change })),
    ).toHaveProperty(field);
  });

  test("a stale or unknown registration is refused, and an ended one is listed last", async () => {
    const [registration] = await read(listRegistrations, acme.ask(), undefined);
    const edit = { ...REGISTRATION, id: registration?.id, version: 1 };
    await expect(
      execute(updateRegistration, acme.ask(), { ...edit, version: 7 }),
    ).rejects.toMatchObject({ code: "conflict", reason: "record.stale" });
    await expect(
      execute(updateRegistration, acme.ask(), { ...edit, id: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: "not_found" });
    await execute(updateRegistration, acme.ask(), { ...edit, cancelledOn: "2026-02-01" });
    expect(await read(listRegistrations, acme.ask(), undefined)).toMatchObject([
      { isActive: false, version: 2 },
    ]);
  });

  test("viewers look and change nothing; another company's scope sees nothing", async () => {
    const viewer = acme.ask({ codes: ["system_admin:view"] });
    expect(await read(getCompany, viewer, undefined)).toMatchObject({ version: 2 });
    await expect(execute(updateCompany, viewer, COMPANY)).rejects.toMatchObject({
      code: "forbidden",
    });
    const elsewhere = acme.ask({ scope: { company: crypto.randomUUID() } });
    expect(await read(getCompany, elsewhere, undefined)).toBeNull();
    expect(await read(listRegistrations, elsewhere, undefined)).toEqual([]);
    await expect(
      execute(createRegistration, elsewhere, {
        ...REGISTRATION,
        gstin: "27AAGCB7383J1Z8",
        state: "27",
      }),
    ).rejects.toMatchObject({ reason: "permission.other-rows" });
  });
});

describe("a company in Germany", () => {
  let gmbh: CompanyWorkspace;
  beforeAll(async () => {
    gmbh = await createCompanyWorkspace(platform, "gmbh", "DE");
  });

  test("keeps its tax number, its register number and its VAT number", async () => {
    const company = { ...COMPANY, pan: "143/815/08151", cin: "HRB 12345" };
    await execute(updateCompany, gmbh.ask(), company);
    const vat = { ...REGISTRATION, gstin: "DE129273398", pincode: "80331", city: "München" };
    await execute(createRegistration, gmbh.ask(), { ...vat, state: "" });
    await execute(createRegistration, gmbh.ask(), { ...vat, gstin: "DE1", state: "Bayern" });
    await execute(createRegistration, gmbh.ask(), { ...vat, gstin: "DE2", state: "bayern" });
    expect(
      (await read(listRegistrations, gmbh.ask(), undefined)).map(({ state, stateName }) => [
        state,
        stateName,
      ]),
    ).toEqual([
      ["Bayern", "Bayern"],
      ["", "Germany"],
      ["Bayern", "Bayern"],
    ]);
    expect(
      await wrongFields(
        execute(updateCompany, gmbh.ask(), { ...company, version: 1, tan: "BLRA12345B" }),
      ),
    ).toHaveProperty("tan");
  });
});
