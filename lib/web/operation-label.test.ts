import { expect, test } from "vitest";
import { operationLabel, resourceLabel } from "./operation-label";

test.each([
  ["people.assign-roles", "People", "Assign roles"],
  ["people.read", "People", "See"],
  ["sales-orders.confirm", "Sales orders", "Confirm"],
  ["api-keys.create", "API keys", "Add"],
  ["access-rules.update", "Access rules", "Edit"],
] as const)("%s is %s: %s", (name, resource, action) => {
  expect([resourceLabel(name), operationLabel(name)]).toEqual([resource, action]);
});
