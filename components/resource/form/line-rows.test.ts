import { expect, test } from "vitest";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { withAmounts } from "./line-amounts";
import { problemsIn, withMessages } from "./line-problems";
import {
  addRow,
  duplicateRow,
  type LineRows,
  moveRow,
  removeRow,
  rowsInput,
  rowsOf,
  setCell,
} from "./line-rows";
import { closeReferences, openReferences, pasteLines } from "./paste-lines";
import { pastedTable } from "./pasted-table";

const PRODUCT = "0198c0de-0000-7000-8000-000000000001";

const field = (
  name: string,
  kind: FieldDescription["kind"],
  more: Partial<FieldDescription> = {},
): FieldDescription => ({
  name,
  column: name,
  label: name,
  kind,
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
  ...more,
});

const serials: LinesDescription = {
  name: "serials",
  resource: "order-line-serials",
  label: { one: "Serial", many: "Serials" },
  fields: [field("serialNo", "text")],
  columns: ["serialNo"],
  isReadOnly: false,
  lines: [],
};

const lines: LinesDescription = {
  name: "lines",
  resource: "order-lines",
  label: { one: "Line", many: "Lines" },
  fields: [
    field("productId", "reference", { target: "products", label: "Product", isNullable: false }),
    field("qty", "decimal", { label: "Quantity", scale: 4, precision: 18 }),
    field("price", "money", { label: "Price", scale: 2, precision: 18 }),
    field("total", "money", { label: "Total", isReadOnly: true }),
    field("dueOn", "date", { label: "Due on" }),
    field("kind", "choice", {
      label: "Kind",
      isNullable: false,
      fallback: "goods",
      choices: [
        { value: "goods", label: "Goods" },
        { value: "spare_part", label: "Spare part" },
      ],
    }),
  ],
  columns: ["productId", "qty", "price", "total", "dueOn", "kind"],
  isReadOnly: false,
  lines: [serials],
};

const stored = [
  { id: "a", productId: PRODUCT, qty: "2.0000", price: "10.50", kind: "goods", serials: [] },
  { id: "b", productId: PRODUCT, qty: "1.5000", price: "3.00", kind: "goods" },
];
const reader = { locale: "en-IN", timeZone: "Asia/Kolkata" };
const columns = lines.fields;
const at = (key: string, name: string) => ({ key, field: name });
const keys = (rows: LineRows) => rows.map(({ key }) => key);

test("rows are shown without needless zeros and sent whole, with their ids", () => {
  const rows = setCell(rowsOf(lines, stored), "b", "qty", "4");
  expect(rows[0]?.values.qty).toBe("2");
  expect(rowsInput(lines, rows)).toEqual([
    {
      ...{ id: "a", productId: PRODUCT, qty: "2", price: "10.50", dueOn: null, kind: "goods" },
      serials: [],
    },
    {
      ...{ id: "b", productId: PRODUCT, qty: "4", price: "3.00", dueOn: null, kind: "goods" },
      serials: [],
    },
  ]);
});

test("a row that nobody typed into is not sent, a new one without what was left blank", () => {
  let rows = addRow(lines, addRow(lines, []));
  rows = setCell(rows, "new-2", "qty", "3");
  expect(rowsInput(lines, rows)).toEqual([{ qty: "3", kind: "goods", serials: [] }]);
});

test("rows are copied, moved and removed, and no two have one key", () => {
  const rows = duplicateRow(duplicateRow(rowsOf(lines, stored), "a"), "a");
  expect(keys(rows)).toEqual(["a", "new-2", "new-1", "b"]);
  expect(rows[1]).not.toHaveProperty("id");
  expect(keys(moveRow(rows, "b", -1))).toEqual(["a", "new-2", "b", "new-1"]);
  expect(moveRow(rows, "a", -1)).toBe(rows);
  expect(keys(removeRow(rows, "new-2"))).toEqual(["a", "new-1", "b"]);
});

test("a message of the server finds its cell, though a blank row above was not sent", () => {
  const blank = addRow(lines, []);
  const rows = [...blank, ...rowsOf(lines, stored)];
  const told = withMessages(lines, rows, { "1.qty": "Too many.", "0.serials.0.serialNo": "–" });
  expect(told.map(({ problems }) => problems)).toEqual([{}, {}, { qty: "Too many." }]);
  expect(problemsIn(lines, told, "lines")).toEqual([
    { id: "lines-b-qty", message: "Line 3: Too many." },
  ]);
  expect(setCell(told, "b", "qty", "1")[2]?.problems).toEqual({});
});

test("amounts follow what is typed, and rows that stay the same stay the same object", () => {
  const rule = {
    lines: "lines",
    line: { quantity: "qty", unitPrice: "price", total: "total" },
    sums: { subtotal: "gross" },
    total: { field: "grand", of: ["subtotal", "-discount"] },
  } as const;
  const first = withAmounts(rule, rowsOf(lines, stored), { discount: "0.50" });
  expect(first.rows.map(({ values }) => values.total)).toEqual(["21.00", "4.50"]);
  expect(first.sums).toEqual({ subtotal: "25.50", grand: "25.00" });
  const second = withAmounts(rule, setCell(first.rows, "b", "qty", "2"), {});
  expect(second.rows[0]).toBe(first.rows[0]);
  expect(second.rows[1]?.values.total).toBe("6.00");
  const blank = withAmounts(rule, addRow(lines, first.rows), {});
  expect(blank.rows[2]?.values.total).toBe("");
});

test("a block from a spreadsheet is laid over the grid and makes the rows it needs", () => {
  const table = pastedTable('RO-100\t"1,000"\t₹ 2,499.00\r\nRO-200\t2,5\tfree\r\n') ?? [];
  const rows = pasteLines(
    lines,
    columns,
    rowsOf(lines, stored),
    at("b", "productId"),
    table,
    reader,
  );
  expect(rows.map(({ values }) => [values.productId, values.qty, values.price])).toEqual([
    [PRODUCT, "2", "10.50"],
    ["RO-100", "1000", "2499.00"],
    ["RO-200", "25", "free"],
  ]);
  expect(rows[2]?.problems).toHaveProperty("price");
  expect(openReferences(lines, rows)).toEqual(new Map([["products", ["RO-100", "RO-200"]]]));
  const closed = closeReferences(lines, rows, (_, text) =>
    text === "RO-100" ? { id: PRODUCT } : { reason: "Nothing here is called that." },
  );
  expect(closed[1]?.values.productId).toBe(PRODUCT);
  expect(closed[2]?.problems.productId).toBe("Nothing here is called that.");
});

test("a first row of headings says which columns are meant; read-only ones are left alone", () => {
  const table = pastedTable("Price,Total,Kind,Due on\n12.5,99,spare part,23/11/2026") ?? [];
  const rows = pasteLines(lines, columns, [], at("", "productId"), table, reader);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.values).toMatchObject({
    ...{ price: "12.5", total: "", kind: "spare_part", dueOn: "2026-11-23", productId: "" },
  });
});

test("quotes keep line breaks and tabs inside a cell; one plain cell is no block", () => {
  expect(pastedTable('a\t"b\nc"\t"say ""hi"""\n')).toEqual([["a", "b\nc", 'say "hi"']]);
  expect(pastedTable("a;b\nc;d")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(pastedTable("only this, really")).toBeUndefined();
  expect(pastedTable("only this\n")).toBeUndefined();
});
