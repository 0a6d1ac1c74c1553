import { expect, test } from "vitest";
import { directionOf, sortedBy } from "./sort-state";

test.each([
  ["up", [], "name", false, ["name"]],
  ["down", ["name"], "name", false, ["-name"]],
  ["as it came", ["-name"], "name", false, []],
  ["by another field", ["name"], "date", false, ["date"]],
  ["by another among equals", ["name"], "date", true, ["name", "date"]],
  ["the second one down", ["name", "date"], "date", true, ["name", "-date"]],
  ["without the first", ["-name", "date"], "name", true, ["date"]],
])("a click sorts %s", (_, sort, name, isAdded, expected) => {
  expect(sortedBy(sort, name, isAdded)).toEqual(expected);
});

test("a field's direction", () => {
  expect(directionOf(["a", "-b"], "b")).toBe("descending");
  expect(directionOf(["a", "-b"], "a")).toBe("ascending");
  expect(directionOf(["a", "-b"], "c")).toBeUndefined();
});
