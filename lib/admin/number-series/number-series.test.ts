import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { numberSeries } from "@/db/tenant/core/number-series";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createBranch } from "../branch/create";
import { createRegistration } from "../company/gst-registration/create";
import {
  type CompanyWorkspace,
  createCompanyWorkspace,
  REGISTRATION,
  registerCompany,
} from "../company/test-company";
import { createSeries } from "./create";
import { getSeries, listSeries } from "./queries";
import { takeNumber } from "./take-number";
import { updateSeries } from "./update";

let platform: TestPlatform;
let acme: CompanyWorkspace;
let companyId: string;
let registrationId: string;
let branchId: string;

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
  ({ companyId, registrationId } = await registerCompany(acme));
  ({ id: branchId } = await execute(createBranch, acme.ask(), {
    code: "BLR",
    name: "Bengaluru",
    companyId,
    gstRegistrationId: registrationId,
    addressLine: "12 Residency Road",
    city: "Bengaluru",
    state: "29",
    pincode: "560025",
    timezone: "Asia/Kolkata",
  }));
});
afterAll(() => platform.close());

const series = (documentType: string, change = {}) => ({
  documentType,
  branchId: null,
  gstRegistrationId: null,
  fiscalYear: "2025-26",
  pattern: "INV/{FY}/{SEQ}",
  nextValue: 1,
  padLength: 5,
  isGapless: true,
  ...change,
});
const add = (documentType: string, change = {}) =>
  execute(createSeries, acme.ask(), series(documentType, change));
const wanted = (documentType: string, change = {}) => ({
  documentType,
  companyId,
  branchId: null,
  gstRegistrationId: null,
  day: "2026-03-01",
  country: "IN",
  now: new Date("2026-03-01T09:00:00Z"),
  ...change,
});
const take = (documentType: string, change = {}) =>
  inTenant(acme.place, (tx) => takeNumber(tx, wanted(documentType, change)));
const nextValue = async (id: string) => {
  const [row] = await inTenant(acme.place, (tx) =>
    tx
      .select({ nextValue: numberSeries.nextValue, version: numberSeries.version })
      .from(numberSeries)
      .where(eq(numberSeries.id, id)),
  );
  return row;
};
const fieldsOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => {
      throw new Error("It was not refused");
    },
    (error: { fields?: object }) => Object.keys(error.fields ?? {}),
  );

describe("taking numbers", () => {
  test("fifty at once, a third of them rolled back, leave no gap", async () => {
    const { id } = await add("tax_invoice");
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, position) =>
        inTenant(acme.place, async (tx) => {
          const { number } = await takeNumber(tx, wanted("tax_invoice"));
          if (position % 3 === 0) throw new Error("rolled back on purpose");
          return number;
        }),
      ),
    );
    const numbers = outcomes.flatMap((outcome) =>
      outcome.status === "fulfilled" ? [outcome.value] : [],
    );
    expect(numbers).toHaveLength(33);
    expect(numbers.sort()).toEqual(
      Array.from({ length: 33 }, (_, at) => `INV/25-26/${String(at + 1).padStart(5, "0")}`),
    );
    // The version counts edits only: an administrator's form stays good.
    expect(await nextValue(id)).toEqual({ nextValue: 34, version: 1 });
  });

  test("without a series there is no number", async () => {
    await expect(take("ticket")).rejects.toMatchObject({ reason: "number-series.missing" });
  });

  test("the first documents of a new year, at once, begin one series for it", async () => {
    const numbers = await Promise.all(
      Array.from({ length: 8 }, () => take("tax_invoice", { day: "2026-04-01" })),
    );
    expect(numbers.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 8 }, (_, at) => `INV/26-27/${String(at + 1).padStart(5, "0")}`),
    );
    expect(new Set(numbers.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(await take("tax_invoice")).toMatchObject({ number: "INV/25-26/00034" });
  });

  test("a branch's own series comes before the company's", async () => {
    await add("sales_order", { pattern: "SO/{FY}/{SEQ}" });
    await add("sales_order", { pattern: "{BRANCH}/{FY}/{SEQ}", branchId });
    expect(await take("sales_order", { branchId })).toMatchObject({ number: "BLR/25-26/00001" });
    expect(await take("sales_order")).toMatchObject({ number: "SO/25-26/00001" });
  });

  test("a GST document whose number grows beyond 16 characters is refused", async () => {
    const { id } = await add("credit_note", { pattern: "CRED/{FY}/{SEQ}", nextValue: 99_999 });
    expect(await take("credit_note")).toMatchObject({ number: "CRED/25-26/99999" });
    await expect(take("credit_note")).rejects.toMatchObject({ reason: "number-series.full" });
    expect((await nextValue(id))?.nextValue).toBe(100_000);
  });
});

describe("a series", () => {
  test.each([
    ["an unknown document", "poem", {}, ["documentType"]],
    ["another year's shape", "payment", { fiscalYear: "2026" }, ["fiscalYear"]],
    ["17 characters", "debit_note", { pattern: "DEBIT/{FY}/{SEQ}" }, ["pattern"]],
    ["gaps where GST allows none", "debit_note", { isGapless: false }, ["isGapless"]],
    ["an unknown branch", "payment", { branchId: crypto.randomUUID() }, ["branchId"]],
    [
      "an unknown registration",
      "payment",
      { gstRegistrationId: crypto.randomUUID() },
      ["gstRegistrationId"],
    ],
    ["the same document and year", "sales_order", { pattern: "X/{FY}/{SEQ}" }, ["documentType"]],
  ])("is refused with %s", async (_, documentType, change, wrong) => {
    expect(await fieldsOf(add(documentType, change))).toEqual(wrong);
  });

  test("does not give another one's numbers, but for GST documents of another registration", async () => {
    const same = { pattern: "so/{FY}/{SEQ}", branchId: null, gstRegistrationId: registrationId };
    expect(await fieldsOf(add("sales_order", same))).toEqual(["pattern"]);
    await execute(createRegistration, acme.ask(), {
      ...REGISTRATION,
      gstin: "27AAGCB7383J1Z8",
      state: "27",
    });
    await add("tax_invoice", { gstRegistrationId: registrationId });
  });

  test("can be raised, never lowered, and not raised when it must not have gaps", async () => {
    const { id } = await add("payment", { pattern: "PAY/{FY}/{SEQ}", isGapless: false });
    await take("payment");
    const { pattern, padLength } = series("payment", { pattern: "PAY/{FY}/{SEQ}" });
    const edit = (version: number, change: object) =>
      execute(updateSeries, acme.ask(), {
        id,
        version,
        pattern: "PAY/{FY}/{SEQ}",
        padLength,
        isGapless: false,
        nextValue: null,
        ...change,
      });
    expect(pattern).toBe("PAY/{FY}/{SEQ}");
    expect(await fieldsOf(edit(1, { nextValue: 1 }))).toEqual(["nextValue"]);
    await edit(1, { nextValue: 500 });
    await expect(edit(1, {})).rejects.toMatchObject({ reason: "record.stale" });
    await edit(2, { isGapless: true, padLength: 4 });
    expect(await fieldsOf(edit(3, { isGapless: true, nextValue: 501 }))).toEqual(["nextValue"]);
    expect(await take("payment")).toMatchObject({ number: "PAY/25-26/0500" });
  });

  test("shows the number it gives next, and only to whose role reaches it", async () => {
    const all = await read(listSeries, acme.ask(), undefined);
    expect(all.map(({ nextNumber }) => nextNumber)).toEqual(
      expect.arrayContaining(["INV/26-27/00009", "BLR/25-26/00002", "PAY/25-26/0501"]),
    );
    const local = acme.ask({ scope: { branch: branchId } });
    const [own, ...others] = await read(listSeries, local, undefined);
    expect([own?.branchCode, others]).toEqual(["BLR", []]);
    const foreign = all.find((one) => one.branchCode === null);
    await expect(read(getSeries, local, { id: foreign?.id ?? "" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      execute(createSeries, local, series("lead", { pattern: "LD/{FY}/{SEQ}" })),
    ).rejects.toMatchObject({ code: "forbidden" });
    const mine = series("lead", { pattern: "{BRANCH}/{FY}/{SEQ}", branchId });
    await execute(createSeries, local, mine);
  });
});
