import { expect, test } from "vitest";
import { optionsOf } from "./option-rows";

test("new options get keys of their labels, each another; stored ones keep theirs", () => {
  expect(
    optionsOf([
      { row: 1, value: "red", label: "Crimson" },
      { row: 2, value: undefined, label: " Sky blue " },
      { row: 3, value: undefined, label: "Red" },
      { row: 4, value: undefined, label: "" },
      { row: 5, value: undefined, label: "लाल" },
    ]),
  ).toEqual([
    { value: "red", label: "Crimson" },
    { value: "sky_blue", label: "Sky blue" },
    { value: "red_2", label: "Red" },
    { value: "option", label: "लाल" },
  ]);
});
