import { describe, expect, test } from "vitest";
import { allToggled, chunks, rangeToggled, toggled, without } from "./selection";

const IDS = ["a", "b", "c", "d", "e"];
const of = (...ids: string[]) => new Set(ids);

describe("ticking rows", () => {
  test("one by one", () => {
    expect(toggled(of("a"), "b")).toEqual(of("a", "b"));
    expect(toggled(of("a", "b"), "a")).toEqual(of("b"));
  });

  test.each([
    ["downwards", of("b"), "b", "d", of("b", "c", "d")],
    ["upwards", of("d"), "d", "b", of("d", "b", "c")],
    ["takes ticks away when it ends on one", of("a", "b", "c"), "a", "c", of()],
    ["from a row that is gone ticks the last one only", of(), "z", "c", of("c")],
    ["from nowhere ticks the last one only", of(), undefined, "c", of("c")],
  ])("a range %s", (_, held, from, to, expected) => {
    expect(rangeToggled(held, IDS, from, to)).toEqual(expected);
  });

  test("all that are loaded, then none", () => {
    const all = allToggled(of("b"), IDS);
    expect(all).toEqual(new Set(IDS));
    expect(allToggled(all, IDS)).toEqual(of());
    expect(allToggled(of(), [])).toEqual(of());
  });

  test("what was deleted is ticked no longer", () => {
    expect(without(of("a", "b"), ["b", "z"])).toEqual(of("a"));
  });
});

test("as many at a time as one change takes", () => {
  expect(chunks(IDS, 2)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  expect(chunks([])).toEqual([]);
});
