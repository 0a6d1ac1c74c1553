import { expect, test } from "vitest";
import type { FieldDescription, FieldKind } from "@/lib/resource/description";
import { columnWidth, phonePlaces } from "./column-layout";

const field = (kind: FieldKind, label = "Label"): FieldDescription => ({
  name: kind,
  column: kind,
  label,
  kind,
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
});

test.each<[FieldKind[], string[]]>([
  [
    ["text", "reference", "date", "choice", "money"],
    ["title", "detail", "aside", "corner", "hidden"],
  ],
  [
    ["text", "money", "date"],
    ["title", "corner", "detail"],
  ],
  [
    ["reference", "boolean", "json"],
    ["title", "corner", "hidden"],
  ],
  [["text"], ["title"]],
  [[], []],
])("a phone shows of %j: %j", (kinds, expected) => {
  expect(phonePlaces(kinds.map((kind) => field(kind)))).toEqual(expected);
});

test("a column is as wide as its heading needs, the first one wider", () => {
  const wide = columnWidth(field("boolean", "Counts towards the credit limit"), 2);
  expect(wide).toBeGreaterThan(columnWidth(field("boolean"), 2));
  expect(columnWidth(field("boolean"), 0)).toBeGreaterThan(columnWidth(field("boolean"), 2));
});
