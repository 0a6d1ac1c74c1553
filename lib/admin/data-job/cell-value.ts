import type { FieldDescription } from "@/lib/resource/description";

const YES = new Set(["yes", "y", "true", "1"]);
const NO = new Set(["no", "n", "false", "0"]);

/** 1,99,900.50 and 1 234: groups of two or three digits. */
const GROUPED = /^-?\d{1,3}(?:[, \u00a0\u202f]\d{2,3})+(?:\.\d+)?$/;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function plainNumber(text: string): string {
  const bare = text.replace(/^(-?)\s*(?:₹|Rs\.?|INR)\s*/i, "$1").replace(/\s*%$/, "");
  return GROUPED.test(bare) ? bare.replace(/[, \u00a0\u202f]/g, "") : bare;
}

/** 31/12/2026 as 2026-12-31; anything else as it is, for the field's own rule to judge. */
function isoDay(text: string, isMonthFirst: boolean): string {
  const [, first = "", second = "", year] = DAY.exec(text) ?? [];
  if (!year) return text;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `north|south` as its entries. */
function entriesOf(text: string): string[] {
  const entries = text.match(/(?:\\.|[^|\\])+/g) ?? [];
  return entries.map((entry) => entry.replace(/\\(.)/g, "$1").trim()).filter(Boolean);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a locale writes the month before the day. */
export function writesMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts();
  const [first] = parts.filter(({ type }) => type === "day" || type === "month");
  return first?.type === "month";
}

/**
 * What a cell means for a field, as its schema wants it; what is not understood is left as it is, for
 * the schema to refuse in its own words. Null for nothing, undefined for text that is not JSON.
 */
export function valueOfCell(
  { kind, choices = [] }: Pick<FieldDescription, "kind" | "choices">,
  cell: string,
  { isMonthFirst }: { isMonthFirst: boolean },
): unknown {
  const text = cell.trim();
  if (text === "") return kind === "list" ? [] : null;
  const word = text.toLowerCase();
  switch (kind) {
    case "boolean":
      return YES.has(word) ? true : NO.has(word) ? false : text;
    case "integer": {
      const number = plainNumber(text);
      return /^-?\d{1,15}(?:\.0+)?$/.test(number) ? Number(number) : text;
    }
    case "decimal":
    case "money":
    case "percentage":
      return plainNumber(text);
    case "date":
      return isoDay(text, isMonthFirst);
    case "choice": {
      const same = (choice: string) => choice.toLowerCase() === word;
      return (choices.find(({ value, label }) => same(value) || same(label)) ?? { value: text })
        .value;
    }
    case "list":
      return entriesOf(text);
    case "json":
      return jsonOf(text);
    default:
      return text;
  }
}
