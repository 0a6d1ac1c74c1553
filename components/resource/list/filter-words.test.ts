import { expect, test } from "vitest";
import type { Filter } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { filterWords } from "./filter-words";

const READER = { locale: "en-IN", timeZone: "Asia/Kolkata" };
const field = (more: Partial<FieldDescription>): FieldDescription => ({
  name: "one",
  column: "one",
  label: "One",
  kind: "text",
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
  ...more,
});
const choices = ["draft", "confirmed", "shipped"].map((value) => ({
  value,
  label: value.toUpperCase(),
}));

const CASES: [string, Partial<FieldDescription>, Filter["operator"], string][] = [
  ["One contains pune", { kind: "text" }, "contains", "pune"],
  ["One is from 5 Jan 2026", { kind: "date" }, "gte", "2026-01-05"],
  ["One is at least 1,99,900.00", { kind: "money" }, "gte", "199900"],
  ["One is any of DRAFT, CONFIRMED", { kind: "choice", choices }, "in", "draft,confirmed"],
  [
    "One is any of DRAFT, CONFIRMED and 1 more",
    { kind: "choice", choices },
    "in",
    "draft,confirmed,shipped",
  ],
  ["One is Yes", { kind: "boolean" }, "eq", "true"],
  ["One is Asha Traders", { kind: "reference", target: "customers" }, "eq", "7"],
  ["One is …", { kind: "reference", target: "customers" }, "eq", "8"],
  ["One is empty", { kind: "text" }, "empty", "true"],
  ["One is not empty", { kind: "text" }, "empty", "false"],
];

test.each(CASES)("%s", (expected, kind, operator, value) => {
  const words = filterWords(field(kind), { field: "one", operator, value }, READER, {
    "7": "Asha Traders",
  });
  expect([words.field, words.operator, words.value].filter(Boolean).join(" ")).toBe(expected);
});
