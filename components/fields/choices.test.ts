import { expect, test } from "vitest";
import { matchChoice } from "./choices";

const ROWS = [
  { id: "1", title: "RO-100 · Pure Water 7 L" },
  { id: "2", title: "RO-200 · Pure Water 9 L" },
  { id: "3", title: "Kit · Pure Water 7 L" },
  { id: "4", title: "Pre-filter" },
];

test("a record is known by its code, its name or its whole title", () => {
  expect(matchChoice("ro-100", ROWS)).toEqual({ row: ROWS[0] });
  expect(matchChoice(" Pure  water 9 L ", ROWS)).toEqual({ row: ROWS[1] });
  expect(matchChoice("RO-200 · Pure Water 9 L", ROWS)).toEqual({ row: ROWS[1] });
  expect(matchChoice("pre-filter", ROWS)).toEqual({ row: ROWS[3] });
});

test("what fits two is not guessed, what fits none says so", () => {
  expect(matchChoice("Pure Water 7 L", ROWS)).toEqual({
    reason: "“Pure Water 7 L” could be RO-100 · Pure Water 7 L or Kit · Pure Water 7 L.",
  });
  expect(matchChoice("RO", ROWS)).toEqual({ reason: "Nothing here is called “RO”." });
});
