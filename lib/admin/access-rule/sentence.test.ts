import { expect, test } from "vitest";
import { ruleSentence } from "./sentence";

const pune = { field: "city", is: "equal", value: "Pune" };
const own = { field: "owner_user_id", is: "equal", value: { reader: "id" } };

test.each([
  ["read", pune, "Reaches only branches where city is “Pune”."],
  ["write", own, "Changes only branches where owner user is the reader."],
  ["none", { ...pune, is: "not_equal" }, "Does not reach branches where city is not “Pune”."],
  [
    "read",
    { any: [pune, { all: [own, { field: "opened_on", is: "empty" }] }] },
    "Reaches only branches where city is “Pune” or (owner user is the reader and opened on is empty).",
  ],
  ["read", { all: [pune] }, "Reaches only branches where city is “Pune”."],
  [
    "read",
    { field: "city", is: "one_of", value: ["Pune", "Nagpur"] },
    "Reaches only branches where city is “Pune” or “Nagpur”.",
  ],
  ["read", { field: "x", is: "less", value: 5 }, "Reaches only branches where x is below “5”."],
  ["read", "nonsense", "Reaches no branches: the condition is broken."],
] as const)("a rule on rows: %s %j", (access, condition, sentence) => {
  expect(ruleSentence({ table: "branches", type: "row", access, field: null, condition })).toBe(
    sentence,
  );
});

test.each([
  ["none", "Does not see gross salary of employees."],
  ["mask", "Sees gross salary of employees only as •••."],
  ["read", "Sees gross salary of employees and does not change it."],
] as const)("a rule on a field: %s", (access, sentence) => {
  const rule = { table: "employees", field: "gross_salary", condition: null };
  expect(ruleSentence({ ...rule, type: "field", access })).toBe(sentence);
});
