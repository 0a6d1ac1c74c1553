import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { isWritable } from "../form-fields";

/** Columns of a grid: those declared, and what must be typed besides. */
export function columnsOf(lines: LinesDescription): readonly FieldDescription[] {
  const declared = lines.columns.flatMap(
    (name) => lines.fields.find((field) => field.name === name) ?? [],
  );
  const others = lines.fields.filter(
    (field) => field.isRequired && isWritable(field) && !declared.includes(field),
  );
  return [...declared, ...others];
}

/** What else can be typed about a line; it stands below its row. */
export function detailsOf(lines: LinesDescription): readonly FieldDescription[] {
  const columns = columnsOf(lines);
  return lines.fields.filter((field) => isWritable(field) && !columns.includes(field));
}

/** Whether a line has more than its columns. */
export const hasDetails = (lines: LinesDescription): boolean =>
  detailsOf(lines).length > 0 || lines.lines.some(({ isReadOnly }) => !isReadOnly);

const WIDTHS: Partial<Record<FieldDescription["kind"], number>> = {
  reference: 15,
  long_text: 14,
  boolean: 5.5,
  integer: 6.5,
  percentage: 6,
  decimal: 7,
  money: 8,
  date: 9,
  time: 7,
  date_time: 13,
  choice: 10,
};

/** In rem; a grid that is wider than its frame scrolls sideways. */
export const widthOf = ({ kind }: FieldDescription): number => WIDTHS[kind] ?? 11;

export const isNumeric = ({ kind }: FieldDescription): boolean =>
  kind === "integer" || kind === "decimal" || kind === "money" || kind === "percentage";
