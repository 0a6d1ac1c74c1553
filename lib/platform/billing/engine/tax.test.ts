import { expect, test } from "vitest";
import { addTaxes, isTimeBarred, NO_TAX, taxCredited, taxOn, taxTotal } from "./tax";

const INTRA = { cgst: 900, sgst: 900, igst: 0 };
const INTER = { cgst: 0, sgst: 0, igst: 1800 };

test.each([
  [2_675_484n, INTRA, { cgst: 240_794n, sgst: 240_794n, igst: 0n }],
  [1_619_032n, INTER, { cgst: 0n, sgst: 0n, igst: 291_426n }],
  [1_000_005n, INTRA, { cgst: 90_000n, sgst: 90_000n, igst: 0n }],
  [50n, INTRA, { cgst: 5n, sgst: 5n, igst: 0n }],
  [0n, INTER, NO_TAX],
])("tax on %s", (amount, rates, expected) => {
  expect(taxOn(amount, rates)).toEqual(expected);
});

test("tax given back is cumulative: a line credited bit by bit returns exactly its tax (V35)", () => {
  const line = { amount: 3_087_097n, cgst: 277_839n, sgst: 277_839n, igst: 0n };
  const marks = [0n, 1_000_005n, 2_000_010n, 3_087_097n];
  const bits = marks.slice(1).map((after, index) => taxCredited(line, marks[index] ?? 0n, after));
  expect(bits.map(({ cgst }) => cgst)).toEqual([90_001n, 90_000n, 97_838n]);
  expect(addTaxes(bits)).toEqual({ cgst: 277_839n, sgst: 277_839n, igst: 0n });
});

test("a line of nothing gives no tax back", () => {
  expect(taxCredited({ amount: 0n, ...NO_TAX }, 0n, 0n)).toEqual(NO_TAX);
});

test("sums", () => {
  expect(taxTotal({ cgst: 1n, sgst: 20n, igst: 300n })).toBe(321n);
  expect(addTaxes([])).toEqual(NO_TAX);
});

test.each([
  ["2026-03-31", "2026-11-30", false],
  ["2026-03-31", "2026-12-01", true],
  ["2026-04-01", "2026-12-01", false],
  ["2026-04-01", "2027-11-30", false],
  ["2026-04-01", "2027-12-01", true],
])("an invoice of %s credited on %s is out of time: %s", (issued, credited, expected) => {
  expect(isTimeBarred(issued, credited)).toBe(expected);
});
