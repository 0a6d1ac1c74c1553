import type { FieldDescription, FieldKind } from "@/lib/resource/description";

const WIDTHS: Record<FieldKind, number> = {
  text: 180,
  long_text: 260,
  email: 200,
  phone: 140,
  choice: 132,
  boolean: 88,
  integer: 100,
  decimal: 112,
  money: 140,
  percentage: 96,
  date: 116,
  time: 80,
  date_time: 168,
  reference: 190,
  list: 190,
  json: 220,
};
const FIRST = 200;
const PER_LETTER = 7;
const AROUND = 44;

/** Width of a column in pixels: what its kind needs, and its heading in full. */
export function columnWidth({ kind, label }: FieldDescription, index: number): number {
  const own = Math.max(WIDTHS[kind], label.length * PER_LETTER + AROUND);
  return index === 0 ? Math.max(own, FIRST) : own;
}

/** Where a column stands in the two lines a phone shows of a record. */
export type PhonePlace = "title" | "corner" | "detail" | "aside" | "hidden";

const DETAILS: readonly PhonePlace[] = ["detail", "aside"];

/**
 * The title and one telling mark in the first line (a state, else an amount), two details in the
 * second. The rest is seen by opening the record.
 */
export function phonePlaces(columns: readonly FieldDescription[]): PhonePlace[] {
  const rest = columns.map((field, index) => ({ field, index })).slice(1);
  const corner =
    rest.find(({ field }) => field.kind === "choice") ??
    rest.find(({ field }) => field.kind === "money") ??
    rest.find(({ field }) => field.kind === "boolean");
  let details = 0;
  return columns.map((field, index) => {
    if (index === 0) return "title";
    if (index === corner?.index) return "corner";
    if (field.kind === "json" || field.kind === "boolean") return "hidden";
    details += 1;
    return DETAILS[details - 1] ?? "hidden";
  });
}
