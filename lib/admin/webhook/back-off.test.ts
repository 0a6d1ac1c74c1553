import { expect, test } from "vitest";
import { MOST_ATTEMPTS, nextAttemptAt } from "./back-off";

const AT = new Date("2026-03-01T09:00:00Z");
const seconds = (attempts: number, random: number) => {
  const next = nextAttemptAt(attempts, AT, random);
  return next && (next.getTime() - AT.getTime()) / 1_000;
};

test("the waits grow from seconds to a day, then it is over", () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, made) => seconds(made + 1, 0.5));
  expect(waits).toEqual([5, 30, 120, 600, 3_600, 21_600, 86_400, undefined]);
});

test("a fifth more or less keeps those that failed together apart", () => {
  expect([seconds(3, 0), seconds(3, 1)]).toEqual([96, 144]);
});
