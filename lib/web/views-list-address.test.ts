import { describe, expect, test } from "vitest";
import type { FieldDescription } from "@/lib/resource/description";
import {
  columnsOf,
  figuresQueryText,
  isBareAddress,
  listQueryText,
  readListState,
  toListQuery,
  writeListState,
} from "./views-list-address";

const field = (name: string, column: string, more: Partial<FieldDescription> = {}) => ({
  name,
  column,
  label: name,
  kind: "text" as const,
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
  ...more,
});
const ORDERS = {
  fields: [
    field("orderNo", "order_no"),
    field("orderDate", "order_date", { kind: "date" }),
    field("status", "status", { kind: "choice", choices: [{ value: "draft", label: "Draft" }] }),
    field("customerId", "customer_id", { kind: "reference", target: "customers" }),
    field("secret", "secret", { isMasked: true }),
    field("currencyId", "currency_id", { kind: "reference", target: "currencies" }),
    field("custom.colour", "colour", { isCustom: true }),
  ],
  list: ["orderNo", "status"],
};
const read = (text: string) => readListState(ORDERS, new URLSearchParams(text));

describe("the address of a list", () => {
  test.each([
    "order_date.gte=2026-01-01&status.in=draft%2Cconfirmed",
    "custom.colour.eq=red&q=pune&sort=-order_date%2Corder_no",
    "status.eq=draft&group=status&columns=order_no%2Cstatus&view=all",
  ])("says the same after it was read and written: %s", (text) => {
    expect(writeListState(ORDERS, read(text)).toString()).toBe(text);
  });

  test("is read with a field alone, which is asked to equal", () => {
    expect(read("status=draft").filters).toEqual([
      { field: "status", operator: "eq", value: "draft" },
    ]);
  });

  test.each([
    ["an unknown field", "colour.eq=red"],
    ["an operator that the field does not take", "status.gte=draft"],
    ["no value", "status.eq="],
    ["a masked field, whose values a filter would tell", "secret.eq=1"],
    ["an order that means nothing", "sort=custom.shade"],
    ["a group of too many", "group=order_no"],
    ["a column that went away", "columns=old"],
  ])("leaves out %s", (_, text) => {
    expect(writeListState(ORDERS, read(text)).toString()).toBe("");
    expect(isBareAddress(ORDERS, new URLSearchParams(text))).toBe(true);
  });

  test("with the view of everything is not bare: the default stays away", () => {
    expect(isBareAddress(ORDERS, new URLSearchParams("view=all"))).toBe(false);
  });
});

describe("what a list asks for", () => {
  test("are its columns, the currency of its amounts, and its state", () => {
    expect(columnsOf(ORDERS, read("")).map(({ name }) => name)).toEqual(["orderNo", "status"]);
    expect(listQueryText(ORDERS, read("columns=custom.colour"))).toBe(
      "fields=custom%2Ccurrency_id%2Cstatus",
    );
    expect(toListQuery(ORDERS, read("sort=-order_date&q=pune"), 50)).toEqual({
      filters: [],
      q: "pune",
      sort: ["-orderDate"],
      limit: 50,
      fields: ["orderNo", "status", "currencyId"],
    });
  });

  test("groups are counted without their own filter, so that the others stay to choose from", () => {
    const state = read("status.eq=draft&order_date.gte=2026-01-01&group=status");
    expect(figuresQueryText(ORDERS, state, { totals: true, group: "status" })).toBe(
      "order_date.gte=2026-01-01&totals=true&group=status&limit=1",
    );
  });
});
