import { expect, test } from "vitest";
import { changedRow, refreshedRow } from "./changed-row";
import { moved } from "./moved";

const ROW = {
  id: "1",
  version: 3,
  recordTitle: "A-1",
  referenceTitles: { brandId: "Old" },
  name: "One",
  brandId: "9",
};

test("a row takes over what the server has, in its own columns only", () => {
  const fresh = { ...ROW, version: 5, recordTitle: "A-2", name: "Two", lines: [] };
  expect(refreshedRow(ROW, fresh)).toEqual({
    ...ROW,
    version: 5,
    recordTitle: "A-2",
    name: "Two",
  });
});

test("a reference given to many is called what it was called in the picker", () => {
  expect(changedRow(ROW, { field: "brandId", value: "7" }, 4, "New")).toMatchObject({
    version: 4,
    brandId: "7",
    referenceTitles: { brandId: "New" },
  });
  expect(changedRow(ROW, { field: "name", value: null }, 4, undefined)).toMatchObject({
    name: null,
    referenceTitles: { brandId: "Old" },
  });
});

test("columns move a place and no further than the ends", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});
