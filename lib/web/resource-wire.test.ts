import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { describe as descriptionOf } from "@/lib/resources";
import { namingFields, pathToWire, recordFromWire, recordToWire, wireNames } from "./resource-wire";

const orders = wireNames(descriptionOf("sales-orders"));

test("a record goes out and comes in by the names of its columns, json and custom untouched", () => {
  const record = {
    id: "1",
    orderNo: "SO-1",
    custom: { boxColour: "red", box_size: 2 },
    lines: [{ id: "2", orderedQty: "1", schedules: [{ scheduledDate: "2026-01-01" }] }],
  };
  const wire = recordToWire(record, orders);
  expect(wire).toEqual({
    id: "1",
    order_no: "SO-1",
    custom: { boxColour: "red", box_size: 2 },
    lines: [{ id: "2", ordered_qty: "1", schedules: [{ scheduled_date: "2026-01-01" }] }],
  });
  expect(recordFromWire(wire, orders)).toEqual(record);
});

test.each([
  [{ orderNo: "SO-1" }, ["orderNo"]],
  [
    { lines: [{ ordered_qty: "1" }, { colour: 1, schedules: [{ day: 1 }] }] },
    ["lines.1.colour", "lines.1.schedules.0.day"],
  ],
  [{ ["__proto__"]: { order_no: "x" }, constructor: 1 }, ["__proto__", "constructor"]],
])("%j: what there is none of is named", (body, fields) => {
  const work = () => recordFromWire(JSON.parse(JSON.stringify(body)), orders);
  expect(work).toThrow(AppError);
  try {
    work();
  } catch (error) {
    expect(Object.keys((error as AppError).fields ?? {})).toEqual(fields);
  }
});

test("a body that is nested too deep is refused before anything walks it", () => {
  const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
  expect(() => recordFromWire({ custom: deep }, orders)).toThrow(/nested deeper/);
});

test.each([
  ["customerId", "customer_id"],
  ["lines.3.orderedQty", "lines.3.ordered_qty"],
  ["update.3.lines.0.schedules.1.scheduledDate", "update.3.lines.0.schedules.1.scheduled_date"],
  ["custom.boxColour", "custom.boxColour"],
  ["order_date", "order_date"],
])("%s is called %s", (path, name) => {
  expect(pathToWire(path, orders)).toBe(name);
});

test("errors keep all they have", async () => {
  const error = new AppError("conflict", "record.stale", "Stale.", {
    fields: { orderDate: "x" },
    difference: { orderDate: { yours: 1, theirs: 2 } },
    retryAfterSeconds: 3,
  });
  await expect(
    namingFields(orders, async () => {
      throw error;
    }),
  ).rejects.toMatchObject({
    reason: "record.stale",
    fields: { order_date: "x" },
    difference: { order_date: { yours: 1, theirs: 2 } },
    retryAfterSeconds: 3,
  });
});
