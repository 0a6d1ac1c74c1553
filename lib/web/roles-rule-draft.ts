import { type RowCondition, rowCondition } from "@/lib/core/access-rule";
import type { ComparisonDraft, ConditionDraft } from "./views-roles";

type Comparison = Extract<RowCondition, { field: string }>;

function comparisonDraft({ field, is, value }: Comparison, key: string): ComparisonDraft {
  const isReader = typeof value === "object" && !Array.isArray(value);
  const text = Array.isArray(value) ? value.join("\n") : String(value ?? "");
  return { key, field, is, value: isReader ? "" : text, isReader };
}

function draft(condition: RowCondition, key: string): ComparisonDraft | ConditionDraft {
  if ("field" in condition) return comparisonDraft(condition, key);
  const [joint, parts] =
    "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  return { key, joint, parts: parts.map((part, position) => draft(part, `${key}.${position}`)) };
}

/** A stored condition as an editor holds it: always a list, also of one. Undefined when it is broken. */
export function conditionDraft(condition: unknown): ConditionDraft | undefined {
  const parsed = rowCondition.safeParse(condition);
  if (!parsed.success) return undefined;
  const root = draft(parsed.data, "0");
  return "parts" in root ? root : { key: "root", joint: "all", parts: [root] };
}
