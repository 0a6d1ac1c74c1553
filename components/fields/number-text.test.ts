import { expect, test } from "vitest";
import { groupDigits, moneyText, plainNumber, trimDecimals } from "./number-text";

test.each([
  ["1,99,900.00", "199900.00"],
  ["₹ 1,234.5", "1234.5"],
  ["INR 12", "12"],
  ["Rs. 450", "450"],
  ["(1,200.00)", "-1200.00"],
  ["-3", "-3"],
  ["18 %", "18"],
  [".5", "0.5"],
  ["7.", "7"],
  ["twelve", "twelve"],
  ["", ""],
  ["1.2.3", "1.2.3"],
])("%s is %s", (typed, plain) => {
  expect(plainNumber(typed, "en-IN")).toBe(plain);
});

test("a locale with a decimal comma is read its way", () => {
  expect(plainNumber("1.234,56", "de-DE")).toBe("1234.56");
});

test("zeros that say nothing go, money keeps its two decimals", () => {
  expect(trimDecimals("2.5000")).toBe("2.5");
  expect(trimDecimals("2.0000")).toBe("2");
  expect(trimDecimals("2.0000", 2)).toBe("2.00");
  expect(trimDecimals("1.2345", 2)).toBe("1.2345");
  expect(trimDecimals("half")).toBe("half");
});

test("amounts are grouped in lakhs and stay exact beyond what a float holds", () => {
  expect(groupDigits("90071992547409931.25", "en-US")).toBe("90,071,992,547,409,931.25");
  expect(moneyText("199900.0000", "en-IN", "INR")).toBe("₹1,99,900.00");
  expect(moneyText("1234.5", "en-US", "USD")).toBe("$1,234.50");
  expect(moneyText("1234.5", "en-IN", undefined)).toBe("1,234.50");
});
