import { expect, test } from "vitest";
import { dayIn, dayText } from "./day-text";
import { dayAt, instantOf, wallTime } from "./zone-time";

test("a wall clock and its instant lead to each other", () => {
  expect(wallTime("2026-11-23T10:30:00.000Z", "Asia/Kolkata")).toBe("2026-11-23T16:00");
  expect(instantOf("2026-11-23T16:00", "Asia/Kolkata")).toBe("2026-11-23T10:30:00.000Z");
  expect(instantOf("2026-07-01T12:00", "Europe/Berlin")).toBe("2026-07-01T10:00:00.000Z");
  expect(wallTime("", "Asia/Kolkata")).toBe("");
  expect(instantOf("soon", "Asia/Kolkata")).toBe("");
});

test("when the clocks change the earlier of two is meant, and a gap is jumped", () => {
  expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
});

test("today depends on where one is", () => {
  const now = new Date("2026-11-23T20:00:00Z");
  expect(dayAt(now, "Asia/Kolkata")).toBe("2026-11-24");
  expect(dayAt(now, "UTC")).toBe("2026-11-23");
});

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026/1/3", "2026-01-03"],
  ["23/11/2026", "2026-11-23"],
  ["3-1-26", "2026-01-03"],
  ["23 Nov 2026", "2026-11-23"],
  ["3 january, 2026", "2026-01-03"],
  ["31/02/2026", "31/02/2026"],
  ["tomorrow", "tomorrow"],
])("a spreadsheet's %s is %s", (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test("an American writes the month first", () => {
  expect(dayIn("11/23/2026", "en-US")).toBe("2026-11-23");
});

test("a day is written as the reader's locale does", () => {
  expect(dayText("2026-11-23", "en-IN")).toBe("23 Nov 2026");
  expect(dayText("soon", "en-IN")).toBe("soon");
});
