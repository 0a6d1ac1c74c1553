import { expect, test } from "vitest";
import { refuseGstin } from "./gstin";
import { INDIAN_STATES } from "./indian-states";

test.each([
  ["27AAPFU0939F1ZV", "27", undefined],
  ["29AAGCB7383J1Z4", "29", undefined],
  ["29AAGCB7383J1Z5", "29", "check_digit"],
  ["29AAGCB7338J1Z4", "29", "check_digit"],
  ["27AAPFU0939F1ZV", "29", "state"],
  ["27AAPFU0939F1Z", "27", "pattern"],
  ["27aapfu0939f1zv", "27", "pattern"],
  ["27AAPFU0939F0ZV", "27", "pattern"],
  ["", "27", "pattern"],
])("%s in state %s → %s", (gstin, state, refusal) => {
  expect(refuseGstin(gstin, state)).toBe(refusal);
});

test("there are 28 states and 8 union territories, each with its own codes", () => {
  expect(INDIAN_STATES.filter((state) => !state.isUnionTerritory)).toHaveLength(28);
  expect(INDIAN_STATES.filter((state) => state.isUnionTerritory)).toHaveLength(8);
  expect(new Set(INDIAN_STATES.map((state) => state.gstCode)).size).toBe(36);
  expect(new Set(INDIAN_STATES.map((state) => state.code)).size).toBe(36);
});
