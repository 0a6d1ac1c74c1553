import { expect, test } from "vitest";
import { type Move, moved } from "./grid-moves";

const GRID = { keys: ["a", "b"], fields: ["product", "qty", "price"] };

test.each<[string, string, Move, unknown]>([
  ["a", "product", "right", { key: "a", field: "qty" }],
  ["a", "price", "right", { key: "a", field: "price" }],
  ["a", "product", "left", { key: "a", field: "product" }],
  ["a", "qty", "down", { key: "b", field: "qty" }],
  ["b", "qty", "down", "new-row"],
  ["a", "qty", "up", { key: "a", field: "qty" }],
  ["a", "price", "next", { key: "b", field: "product" }],
  ["b", "price", "next", "out"],
  ["b", "product", "previous", { key: "a", field: "price" }],
  ["a", "product", "previous", "out"],
])("from %s/%s %s", (key, field, move, expected) => {
  expect(moved(GRID, { key, field }, move)).toEqual(expected);
});
