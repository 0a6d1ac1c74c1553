import { fieldText } from "@/components/fields/field-text";
import type { Filter, Operator } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";

const WORDS: Record<Operator, string> = {
  eq: "is",
  ne: "is not",
  in: "is any of",
  gt: "is more than",
  gte: "is at least",
  lt: "is less than",
  lte: "is at most",
  contains: "contains",
  starts: "starts with",
  has: "has",
  empty: "is empty",
};
const TIMES: Partial<Record<Operator, string>> = {
  gt: "is after",
  gte: "is from",
  lt: "is before",
  lte: "is until",
};
const TIMED = new Set<FieldDescription["kind"]>(["date", "time", "date_time"]);

/** An operator as one says it of a field. */
export const operatorWords = ({ kind }: FieldDescription, operator: Operator): string =>
  (TIMED.has(kind) ? TIMES[operator] : undefined) ?? WORDS[operator];

/** What a filter compares with, each value by itself. */
export const filterValues = ({ operator, value }: Filter): string[] =>
  operator === "in" ? value.split(",").filter((part) => part !== "") : [value];

const MOST_NAMED = 2;

/**
 * A filter as its chip says it, in three parts. `titles` are what the records of a reference are
 * called, by id.
 */
export function filterWords(
  field: FieldDescription,
  filter: Filter,
  reader: { locale: string | undefined; timeZone: string | undefined },
  titles: Readonly<Record<string, string>> = {},
): { field: string; operator: string; value: string } {
  const { label } = field;
  if (filter.operator === "empty") {
    const operator = filter.value === "false" ? "is not empty" : "is empty";
    return { field: label, operator, value: "" };
  }
  const texts = filterValues(filter).map((value) => {
    if (field.kind === "reference") return titles[value] ?? "…";
    if (field.kind === "boolean") return value === "true" ? "Yes" : "No";
    if (field.kind === "list") return value;
    return fieldText(field, value, reader);
  });
  const more = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED).join(", ");
  return {
    field: label,
    operator: operatorWords(field, filter.operator),
    value: more > 0 ? `${named} and ${more} more` : named,
  };
}
