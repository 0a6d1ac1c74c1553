import type { FieldDescription } from "@/lib/resource/description";
import { dateFormat } from "./date-format";
import { dayText } from "./day-text";
import { groupDigits, moneyText, trimDecimals } from "./number-text";

/** What it takes to write a value the reader's way. */
export type Writing = {
  locale: string | undefined;
  timeZone: string | undefined;
  /** Of the record, where it names one. */
  currency?: string | undefined;
  /** Of a reference: what its record is called. */
  title?: string | null | undefined;
};

export const MASK = "•••";

const momentText = (value: string, { locale, timeZone }: Writing) =>
  dateFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(value));

/** A value in words, for one line of text; empty where there is none. */
export function fieldText(field: FieldDescription, value: unknown, writing: Writing): string {
  if (field.isMasked) return MASK;
  if (value === null || value === undefined || value === "") return "";
  const { locale, currency, title } = writing;
  const text = String(value);
  switch (field.kind) {
    case "boolean":
      return value ? "Yes" : "No";
    case "choice":
      return field.choices?.find((choice) => choice.value === value)?.label ?? text;
    case "integer":
      return groupDigits(text, locale);
    case "decimal":
      return groupDigits(trimDecimals(text), locale);
    case "percentage":
      return `${groupDigits(trimDecimals(text), locale)}\u00a0%`;
    case "money":
      return moneyText(text, locale, currency);
    case "date":
      return dayText(text, locale);
    case "time":
      return text.slice(0, 5);
    case "date_time":
      return Number.isNaN(Date.parse(text)) ? text : momentText(text, writing);
    case "reference":
      return title ?? MASK;
    case "list":
      return Array.isArray(value) ? value.join(", ") : text;
    case "json":
      return JSON.stringify(value);
    default:
      return text;
  }
}
