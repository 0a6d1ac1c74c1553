import type { RowCondition } from "@/lib/core/access-rule";
import { rowCondition } from "@/lib/core/access-rule";

const words = (name: string) => name.replace(/_id$/, "").replace(/_/g, " ");

type Comparison = Extract<RowCondition, { field: string }>;

const quoted = (value: unknown) => `“${String(value)}”`;

function comparisonWords({ field, is, value }: Comparison): string {
  const name = words(field);
  if (is === "empty") return `${name} is empty`;
  if (is === "not_empty") return `${name} is not empty`;
  if (Array.isArray(value)) return `${name} is ${value.map(quoted).join(" or ")}`;
  const other = typeof value === "object" ? "the reader" : quoted(value);
  if (is === "less") return `${name} is below ${other}`;
  if (is === "greater") return `${name} is above ${other}`;
  return `${name} is ${is === "not_equal" ? "not " : ""}${other}`;
}

/** A condition in words; of several parts the inner ones stand in brackets. */
function conditionWords(condition: RowCondition, isInner = false): string {
  if ("field" in condition) return comparisonWords(condition);
  const [parts, joint] = "all" in condition ? [condition.all, " and "] : [condition.any, " or "];
  const text = parts.map((part) => conditionWords(part, parts.length > 1)).join(joint);
  return isInner && parts.length > 1 ? `(${text})` : text;
}

/** What a rule does, as one sentence. */
export function ruleSentence(rule: {
  table: string;
  type: "row" | "field";
  access: "read" | "write" | "mask" | "none";
  field: string | null;
  condition: unknown;
}): string {
  const table = words(rule.table);
  if (rule.type === "field") {
    const field = `${words(rule.field ?? "")} of ${table}`;
    if (rule.access === "none") return `Does not see ${field}.`;
    if (rule.access === "mask") return `Sees ${field} only as •••.`;
    return `Sees ${field} and does not change it.`;
  }
  const parsed = rowCondition.safeParse(rule.condition);
  if (!parsed.success) return `Reaches no ${table}: the condition is broken.`;
  const where = conditionWords(parsed.data);
  if (rule.access === "none") return `Does not reach ${table} where ${where}.`;
  if (rule.access === "write") return `Changes only ${table} where ${where}.`;
  return `Reaches only ${table} where ${where}.`;
}
