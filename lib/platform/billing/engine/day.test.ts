import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, financialYear, laterOf, localDay } from "./day";

test.each([
  ["2026-01-31", 0, "2026-01-31"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-01-31", 2, "2026-03-31"],
  ["2026-01-31", 3, "2026-04-30"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 48, "2032-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-11-30", 15, "2028-02-29"],
  ["2100-01-29", 1, "2100-02-28"],
])("%s + %i months = %s", (anchor, months, expected) => {
  expect(addMonths(anchor, months)).toBe(expected);
});

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-05-10", 0, "2026-05-10"],
])("%s + %i days = %s and back", (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(count);
  expect(daysBetween(expected, day) + count).toBe(0);
});

test("a day's length in different months and years", () => {
  expect(daysBetween("2026-02-01", "2026-03-01")).toBe(28);
  expect(daysBetween("2028-02-01", "2028-03-01")).toBe(29);
  expect(daysBetween("2027-07-01", "2028-07-01")).toBe(366);
});

test("the later of two days", () => {
  expect(laterOf("2026-05-10", "2026-05-09")).toBe("2026-05-10");
  expect(laterOf("2026-05-09", "2026-05-10")).toBe("2026-05-10");
  expect(laterOf("2026-05-10", "2026-05-10")).toBe("2026-05-10");
});

test.each([
  ["Asia/Kolkata", "2026-05-10T18:29:59Z", "2026-05-10"],
  ["Asia/Kolkata", "2026-05-10T18:30:00Z", "2026-05-11"],
  ["UTC", "2026-05-10T23:59:59Z", "2026-05-10"],
  ["UTC", "2026-05-11T00:00:00Z", "2026-05-11"],
])("in %s it is at %s the day %s", (timeZone, instant, expected) => {
  expect(localDay(timeZone, new Date(instant))).toBe(expected);
});

test.each([
  ["2026-03-31", "25-26"],
  ["2026-04-01", "26-27"],
  ["2027-01-01", "26-27"],
  ["2099-12-31", "99-00"],
  ["2009-02-01", "08-09"],
])("%s is in the financial year %s", (day, expected) => {
  expect(financialYear(day)).toBe(expected);
});
