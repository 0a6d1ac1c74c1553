import { expect, test } from "vitest";
import { fitting } from "./palette-match";

const PAGES = [
  { label: "Purchase orders", detail: "Procurement" },
  { label: "Orders on hold", detail: "Orders" },
  { label: "People", detail: "System admin" },
  { label: "Sales orders", detail: "Orders" },
];
const labels = (typed: string, most = 8) => fitting(PAGES, typed, most).map(({ label }) => label);

test("what begins as it was typed comes first, the rest keeps its order", () => {
  expect(labels("orders")).toEqual(["Orders on hold", "Purchase orders", "Sales orders"]);
});

test("every word must begin one of the words, in any order, the module's name too", () => {
  expect(labels("ord sal")).toEqual(["Sales orders"]);
  expect(labels("admin peo")).toEqual(["People"]);
  expect(labels("rders")).toEqual([]);
});

test("nothing typed fits everything, up to the most that is wanted", () => {
  expect(labels("", 2)).toEqual(["Purchase orders", "Orders on hold"]);
});
