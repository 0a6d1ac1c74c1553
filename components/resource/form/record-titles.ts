import type { ChoiceRow } from "@/lib/resource/answers";

/** What the records that a record and its lines point to are called, wherever the server said so. */
export function titlesIn(record: unknown): readonly ChoiceRow[] {
  if (Array.isArray(record)) return record.flatMap(titlesIn);
  if (!record || typeof record !== "object") return [];
  const { referenceTitles, ...values } = record as Record<string, unknown>;
  const inner = Object.values(values).filter(Array.isArray).flatMap(titlesIn);
  if (!referenceTitles || typeof referenceTitles !== "object") return inner;
  const own = Object.entries(referenceTitles).flatMap(([name, title]): ChoiceRow[] => {
    const id = values[name];
    return typeof id === "string" && typeof title === "string" ? [{ id, title }] : [];
  });
  return [...own, ...inner];
}
