import { expect, test } from "vitest";
import { dueTry } from "./debit-day";

test.each([
  ["2026-06-19", undefined],
  ["2026-06-20", 0],
  ["2026-06-22", 0],
  ["2026-06-23", undefined],
  ["2026-06-27", 1],
  ["2026-06-29", 1],
  ["2026-06-30", 2],
  ["2026-07-02", 2],
  ["2026-07-03", undefined],
  ["2026-07-04", 3],
  ["2026-07-06", 3],
  ["2026-07-07", undefined],
])("issued on 20 June, due on the 27th: on %s try %s", (today, expected) => {
  expect(dueTry({ issuedOn: "2026-06-20", dueOn: "2026-06-27" }, today)).toBe(expected);
});
