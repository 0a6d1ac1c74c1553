import { expect, test } from "vitest";
import type { RecordRow } from "@/lib/resource/answers";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { draftIn, draftKey } from "./draft";
import { blankValues, changedFields, createInput, inputOf, valuesOf } from "./form-values";
import { rowsOf } from "./line-rows";
import { conflictsOf, rebasedRows, rebasedValues } from "./stale-edit";

const field = (name: string, more: Partial<FieldDescription> = {}): FieldDescription => ({
  name,
  column: name,
  label: name,
  kind: "text",
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
  ...more,
});

const lines = {
  name: "lines",
  resource: "order-lines",
  label: { one: "Line", many: "Lines" },
  fields: [field("sku")],
  columns: ["sku"],
  isReadOnly: false,
  lines: [],
};
const colour = field("colour", { isCustom: true });
const fields = [field("name"), field("city"), field("note"), colour];
const description = {
  kind: "transaction",
  fields,
  lines: [lines],
} as unknown as ResourceDescription;

const row = (more: Record<string, unknown>): RecordRow => ({
  id: "r",
  recordTitle: "r",
  referenceTitles: {},
  ...more,
});
const before = valuesOf(fields, {
  name: "A",
  city: "Pune",
  note: "old",
  custom: { colour: "red" },
});
const mine = { ...before, name: "Mine", city: "Delhi" };
const current = row({
  ...{ name: "Theirs", city: "Goa", note: "new", custom: { colour: "blue" } },
  lines: [{ id: "1", sku: "their" }],
});

const stored = row({
  ...{ name: "A", city: "Pune", note: "old", custom: { colour: "red" } },
  lines: [{ id: "1", sku: "a" }],
});
const edited = {
  before: { values: before, record: stored },
  values: { ...mine, "custom:colour": "green" },
  rows: { lines: rowsOf(lines, [{ id: "1", sku: "b" }, { sku: "c" }]) },
  isTouched: true,
};

test("what both changed is told, own fields one by one, lines as a whole", () => {
  const told = conflictsOf(description, fields, edited, current);
  expect(told.map(({ key, yours, theirs }) => [key, yours, theirs])).toEqual([
    ["name", "Mine", "Theirs"],
    ["city", "Delhi", "Goa"],
    ["custom:colour", "green", "blue"],
    ["lines", "2 lines", "1 line"],
  ]);
});

test("what only one changed, or both to the same, needs no choice", () => {
  const same = row({ ...stored, name: "Mine", note: "new" });
  expect(conflictsOf(description, fields, edited, same)).toEqual([]);
  const untouched = { ...edited, values: before, isTouched: false };
  expect(conflictsOf(description, fields, untouched, current)).toEqual([]);
});

test("where only one typed his word stands; where both did, the one that was chosen", () => {
  const rebased = rebasedValues(fields, before, mine, current, { city: "theirs" });
  expect(rebased).toEqual({ name: "Mine", city: "Goa", note: "new", "custom:colour": "blue" });
});

test("lines that were removed meanwhile come back as new ones when mine are kept", () => {
  const own = {
    lines: rowsOf(lines, [
      { id: "1", sku: "a" },
      { id: "2", sku: "b" },
    ]),
  };
  const kept = rebasedRows(description, own, true, current, {}).lines;
  expect(kept?.map(({ id, values }) => [id, values.sku])).toEqual([
    ["1", "a"],
    [undefined, "b"],
  ]);
  const theirs = rebasedRows(description, own, true, current, { lines: "theirs" }).lines;
  expect(theirs?.map(({ values }) => values.sku)).toEqual(["their"]);
  expect(rebasedRows(description, own, false, current, {}).lines).toEqual(theirs);
});

test("only what changed is sent, and blanks of a new record are left to the database", () => {
  expect(changedFields(fields, before, mine).map(({ name }) => name)).toEqual(["name", "city"]);
  expect(inputOf(fields, { ...before, city: "" })).toEqual({
    ...{ name: "A", city: null, note: "old" },
    custom: { colour: "red" },
  });
  expect(createInput(fields, { name: "A", city: "", "custom:colour": "" })).toEqual({ name: "A" });
});

test("a new transaction is of today, and its fields start with what the database would put there", () => {
  const values = blankValues(
    description,
    [
      field("orderDate", { kind: "date", isRequired: true, isNullable: false }),
      field("dueDate", { kind: "date" }),
      field("rate", { kind: "decimal", fallback: "1" }),
      field("isUrgent", { kind: "boolean", isNullable: false, fallback: "false" }),
    ],
    "2026-11-23",
  );
  expect(values).toEqual({ orderDate: "2026-11-23", dueDate: "", rate: "1", isUrgent: false });
});

test("drafts are kept by workspace, person and record, and nonsense is none", () => {
  const of = { tenantId: "t", userId: "u", resource: "sales-orders", id: undefined };
  expect(draftKey(of)).toBe("ilms-draft.t.u.sales-orders.new");
  expect(draftKey({ ...of, id: "1" })).toBe("ilms-draft.t.u.sales-orders.1");
  expect(draftIn("{")).toBeUndefined();
  expect(draftIn('{"at":1}')).toBeUndefined();
  expect(draftIn(null)).toBeUndefined();
  const draft = { at: "2026-11-23T10:00:00Z", values: {}, rows: {}, titles: [] };
  expect(draftIn(JSON.stringify(draft))).toEqual(draft);
});
