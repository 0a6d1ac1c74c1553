import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOCUMENT_TYPES } from "./document-types";
import { fiscalYearOf, isFiscalYear, shortFiscalYear } from "./fiscal-year";
import { formatNumber, GST_LENGTH, refusePattern, stemOf } from "./pattern";

const facts = { fiscalYear: "2026-27", day: "2026-11-23", branchCode: "BLR" };

test.each([
  ["2026-04-01", 4, "2026-27"],
  ["2027-03-31", 4, "2026-27"],
  ["2027-04-01", 4, "2027-28"],
  ["2026-12-31", 1, "2026"],
  ["2099-07-01", 7, "2099-00"],
])("%s of a year that starts in month %i is in %s", (day, month, fiscalYear) => {
  expect(fiscalYearOf(day, month)).toBe(fiscalYear);
  expect(isFiscalYear(fiscalYear, month)).toBe(true);
});

test.each([
  ["2026-28", 4],
  ["2026", 4],
  ["2026-27", 1],
  ["26-27", 4],
  ["", 4],
])("%s is no fiscal year where one starts in month %i", (text, month) => {
  expect(isFiscalYear(text, month)).toBe(false);
});

test.each([
  ["INV/{FY}/{SEQ}", "INV/26-27/000123"],
  ["{BRANCH}-{YYYY}{MM}-{SEQ}", "BLR-202611-000123"],
  ["{YY}{SEQ}", "26000123"],
])("%s writes %s", (pattern, number) => {
  expect(formatNumber(pattern, facts, { sequence: 123, padLength: 6 })).toBe(number);
});

describe("refusePattern", () => {
  const refusal = (pattern: string, change = {}, isGst = true) =>
    refusePattern(pattern, { ...facts, ...change }, { sequence: 1, padLength: 5, isGst });

  test.each([
    ["INV/{FY}/{SEQ}", undefined],
    ["INVO/{FY}/{SEQ}", undefined],
    ["INVOI/{FY}/{SEQ}", "17 characters"],
    ["INV/{FY}", "{SEQ}"],
    ["{SEQ}/{FY}/{SEQ}", "{SEQ}"],
    ["INV/{SEQ}", "{FY}"],
    ["INV/{YYYY}/{SEQ}", "{FY}"],
    ["INV_{FY}/{SEQ}", "rule 46"],
    ["INV {FY}/{SEQ}", "rule 46"],
    ["INV{/{FY}/{SEQ}", "rule 46"],
    ["ИНВ/{FY}/{SEQ}", "rule 46"],
    ["INV/{DD}/{FY}/{SEQ}", "{DD}"],
  ])("%s: %s", (pattern, part) => {
    if (part === undefined) expect(refusal(pattern)).toBeUndefined();
    else expect(refusal(pattern)).toContain(part);
  });

  test("a calendar year names the fiscal year where the two are one", () => {
    expect(refusal("INV/{YYYY}/{SEQ}", { fiscalYear: "2026" })).toBeUndefined();
  });
  test("a branch's code needs a branch", () => {
    expect(refusal("{BRANCH}/{FY}/{SEQ}", { branchCode: undefined })).toContain("{BRANCH}");
  });
  test("what GST does not know may be longer", () => {
    expect(refusal("QUOTATION/{FY}/{SEQ}", {}, false)).toBeUndefined();
  });
  test("every proposal is good", () => {
    for (const { proposal, isGst } of DOCUMENT_TYPES) {
      expect(refusal(proposal, {}, isGst)).toBeUndefined();
    }
    const stems = DOCUMENT_TYPES.map(({ proposal }) => stemOf(proposal, facts));
    expect(new Set(stems).size).toBe(DOCUMENT_TYPES.length);
  });
});

const literal = fc.stringMatching(/^[A-Z0-9/-]{0,4}$/);
const token = fc.constantFrom("{FY}", "{YYYY}", "{YY}", "{MM}", "{BRANCH}", "{SEQ}");
const pattern = fc
  .array(fc.oneof(literal, token), { minLength: 2, maxLength: 7 })
  .map((parts) => parts.join(""));
const month = fc.integer({ min: 1, max: 12 });
/** Days of one fiscal year, April 2026 to March 2027. */
const day = month.map((number) => {
  const year = number >= 4 ? 2026 : 2027;
  return `${year}-${String(number).padStart(2, "0")}-15`;
});
const sequence = fc.integer({ min: 1, max: 99_999 });

test("law: within a series two counts never give one number, and none is too long", () => {
  fc.assert(
    fc.property(pattern, day, day, sequence, sequence, (text, one, other, first, second) => {
      fc.pre(refusePattern(text, facts, { sequence: 1, padLength: 5, isGst: true }) === undefined);
      fc.pre(first !== second);
      const write = (on: string, count: number) =>
        formatNumber(text, { ...facts, day: on }, { sequence: count, padLength: 5 });
      expect(write(one, first)).not.toBe(write(other, second));
      expect(write(one, first)).toMatch(/^[A-Z0-9/-]+$/);
      expect(write(one, first).length).toBeLessThanOrEqual(GST_LENGTH);
    }),
    { numRuns: 300 },
  );
});

test("law: the same pattern in another fiscal year gives other numbers", () => {
  fc.assert(
    fc.property(pattern, sequence, (text, count) => {
      fc.pre(refusePattern(text, facts, { sequence: 1, padLength: 5, isGst: true }) === undefined);
      const next = { ...facts, fiscalYear: "2027-28", day: "2027-04-01" };
      const format = { sequence: count, padLength: 5 };
      expect(formatNumber(text, next, format)).not.toBe(formatNumber(text, facts, format));
      expect(stemOf(text, next)).not.toBe(stemOf(text, facts));
    }),
    { numRuns: 300 },
  );
});

test("the fiscal year is written short", () => {
  expect(shortFiscalYear("2026-27")).toBe("26-27");
  expect(shortFiscalYear("2026")).toBe("2026");
});
