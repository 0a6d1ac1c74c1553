import type { ComparisonDraft, ConditionDraft } from "@/lib/web/views-roles";

type Comparison = ComparisonDraft["is"];

export const isGroup = (part: ComparisonDraft | ConditionDraft): part is ConditionDraft =>
  "parts" in part;

export const COMPARISONS: Record<Comparison, string> = {
  equal: "is",
  not_equal: "is not",
  one_of: "is one of",
  less: "is below",
  greater: "is above",
  empty: "is empty",
  not_empty: "is not empty",
};

/** Comparisons that make sense for what a column holds. */
export function comparisonsFor(kind: string): Comparison[] {
  if (kind === "other") return ["empty", "not_empty"];
  const plain: Comparison[] = ["equal", "not_equal", "one_of", "empty", "not_empty"];
  if (kind === "yes_no") return ["equal", "empty", "not_empty"];
  return kind === "id" ? plain : [...plain, "less", "greater"];
}

export const takesValue = (is: Comparison): boolean => is !== "empty" && is !== "not_empty";

export const newComparison = (field: string): ComparisonDraft => ({
  key: crypto.randomUUID(),
  field,
  is: "equal",
  value: "",
  isReader: false,
});

export const newGroup = (field: string): ConditionDraft => ({
  key: crypto.randomUUID(),
  joint: "any",
  parts: [newComparison(field)],
});

/** The condition as a command takes it. The values are texts; the database knows their types. */
export function toCondition(part: ComparisonDraft | ConditionDraft): unknown {
  if (isGroup(part)) return { [part.joint]: part.parts.map(toCondition) };
  const { field, is, value, isReader } = part;
  if (!takesValue(is)) return { field, is };
  if (is === "one_of") {
    const lines = value.split("\n").map((line) => line.trim());
    return { field, is, value: lines.filter((line) => line !== "") };
  }
  return { field, is, value: isReader ? { reader: "id" } : value };
}
