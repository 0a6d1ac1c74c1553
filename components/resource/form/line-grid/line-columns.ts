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
  reference: 9,
  long_text: 11,
  boolean: 4.5,
  integer: 5,
  percentage: 4.5,
  decimal: 5.5,
  money: 6.5,
  date: 8.25,
  time: 6.5,
  date_time: 12,
  choice: 8,
};

/** What a line is about stands in front and needs the most room. */
const FIRST = 14;

/** In rem; a grid that is wider than its frame scrolls sideways. */
export const widthOf = ({ kind }: FieldDescription, index: number): number =>
  index === 0 && (kind === "reference" || kind === "text") ? FIRST : (WIDTHS[kind] ?? 9);

export const isNumeric = ({ kind }: FieldDescription): boolean =>
  kind === "integer" || kind === "decimal" || kind === "money" || kind === "percentage";
