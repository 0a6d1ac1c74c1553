import { expect, test } from "vitest";
import { isChosen, isPattern, isTold } from "./event-types";

test.each(["sales-orders.confirmed", "sales-orders.*", "*.created", "*.*", "a1.b2"])(
  "%s chooses events",
  (text) => expect(isPattern(text)).toBe(true),
);

test.each([
  "",
  "*",
  "sales-orders",
  "Sales.created",
  "a.b.c",
  "sales-*.created",
  ".created",
  "a b.c",
])("%s does not", (text) => expect(isPattern(text)).toBe(false));

test.each([
  [null, "sales-orders.confirmed", true],
  [["sales-orders.*"], "sales-orders.confirmed", true],
  [["sales-orders.*"], "sales-order-lines.created", false],
  [["*.created"], "customers.created", true],
  [["*.created"], "customers.updated", false],
  [["customers.updated", "*.created"], "customers.updated", true],
  [["*.*"], "customers.deleted", true],
  [[], "customers.deleted", false],
  [null, "ping", false],
  [null, "sessions.opened-on-new-device", false],
  [["identity.*", "*.*"], "identity.reset-asked", false],
] as const)("%j is told of %s: %s", (patterns, type, is) =>
  expect(isChosen(patterns, type)).toBe(is),
);

test("what a sign-in is made of stays inside", () => {
  for (const type of ["password.changed", "email.changed", "passkeys.added", "files.dropped"]) {
    expect(isTold(type)).toBe(false);
  }
  expect(isTold("people.deactivated")).toBe(true);
});
