import { describe, expect, test } from "vitest";
import { operatorsOf } from "@/lib/resource/operators";
import { describe as descriptionOf, REGISTER } from "@/lib/resources";
import { LIST_PARAMETERS, parseListQuery } from "./resource-query";

const orders = descriptionOf("sales-orders");
const parse = (query: string) => parseListQuery(orders, new URLSearchParams(query));

test("nothing said is the first page", () => {
  expect(parse("")).toEqual({
    query: { filters: [], sort: [], limit: 50 },
    shown: { fields: undefined, expand: [] },
  });
});

test("everything said arrives by the names of the code", () => {
  const { query, shown } = parse(
    "status=draft&order_date.gte=2026-01-01&customer_id.in=a,b&custom.colour=red&custom.in=5&tags.has=x" +
      "&sort=-order_date,order_no&limit=200&cursor=abc&q= two%20words &totals=true&group=status" +
      "&fields=order_no,lines,tags&expand=customer_id",
  );
  expect(query).toEqual({
    filters: [
      { field: "status", operator: "eq", value: "draft" },
      { field: "orderDate", operator: "gte", value: "2026-01-01" },
      { field: "customerId", operator: "in", value: "a,b" },
      { field: "custom.colour", operator: "eq", value: "red" },
      { field: "custom.in", operator: "eq", value: "5" },
      { field: "tags", operator: "has", value: "x" },
    ],
    sort: ["-orderDate", "orderNo"],
    limit: 200,
    cursor: "abc",
    q: "two words",
    totals: true,
    group: "status",
    fields: ["orderNo", "lines", "tags", "customerId"],
  });
  expect(shown.expand.map(({ target }) => target)).toEqual(["customers"]);
});

describe("what is wrong is named with its rule", () => {
  test.each([
    ["colour=red", "colour"],
    ["status.gte=draft", "status.gte"],
    ["status.like=draft", "status.like"],
    ["custom.colour.like.eq.x=1", undefined],
    ["limit=0", "limit"],
    ["limit=1&limit=2", "limit"],
    ["limit=1e2", "limit"],
    ["sort=lines", "sort"],
    ["fields=total", "fields"],
    ["expand=lines", "expand"],
    [`q=${"a".repeat(201)}`, "q"],
    ["record_title=x", "record_title"],
    ["__proto__=x", "__proto__"],
    ["constructor=x", "constructor"],
  ])("%s", (query, parameter) => {
    const faults = () => {
      try {
        parse(query);
        return undefined;
      } catch (error) {
        return Object.keys((error as { fields: object }).fields)[0];
      }
    };
    expect(faults()).toBe(parameter);
  });

  test("too many conditions", () => {
    const many = Array.from({ length: 41 }, (_, at) => `order_no.contains=${at}`).join("&");
    expect(() => parse(many)).toThrow();
  });
});

test("no column that can be asked for is called like a parameter of lists", () => {
  const hidden = REGISTER.all.flatMap(({ description: { name, fields } }) =>
    fields
      .filter((field) => operatorsOf(field).includes("eq"))
      .filter(({ column }) => (LIST_PARAMETERS as readonly string[]).includes(column))
      .map(({ column }) => `${name}.${column}`),
  );
  expect(hidden).toEqual([]);
});
