import { dayIn } from "@/components/fields/day-text";
import { plainNumber } from "@/components/fields/number-text";
import { isBlank, isRecordId, type Typed } from "@/components/fields/typed";
import { instantOf } from "@/components/fields/zone-time";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { problemOf } from "./line-problems";
import { addRow, type LineRow, type LineRows, setCell, setProblem } from "./line-rows";

export type Reader = { locale?: string | undefined; timeZone?: string | undefined };

const YES = /^(yes|y|true|1|x|✓|✔)$/i;
const NO = /^(no|n|false|0|)$/i;

const same = (one: string, other: string) =>
  one
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ") ===
  other
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** What a spreadsheet's cell means for a field; text that means nothing stays, to be mended. */
function typedFromText(field: FieldDescription, text: string, reader: Reader): Typed {
  switch (field.kind) {
    case "integer":
    case "decimal":
    case "money":
    case "percentage":
      return plainNumber(text, reader.locale);
    case "date":
      return dayIn(text, reader.locale);
    case "date_time": {
      const [, day = "", time = "00:00"] = /^(\S+)(?:[ T](\d\d:\d\d))?/.exec(text.trim()) ?? [];
      return instantOf(`${dayIn(day, reader.locale)}T${time}`, reader.timeZone) || text;
    }
    case "boolean":
      return YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : null;
    case "choice":
      return (
        field.choices?.find(({ value, label }) => same(value, text) || same(label, text))?.value ??
        text
      );
    case "list":
      return text
        .split(/[;,]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    default:
      return text;
  }
}

/** Columns that the first row of a pasted block names; undefined when it holds values already. */
function columnsNamed(
  first: readonly string[],
  fields: readonly FieldDescription[],
): readonly (FieldDescription | undefined)[] | undefined {
  const named = first.map((text) =>
    fields.find(({ label, name, column }) => [label, name, column].some((one) => same(one, text))),
  );
  const found = named.filter((field) => field !== undefined).length;
  return found > 0 && found * 2 >= first.filter((text) => text !== "").length ? named : undefined;
}

/**
 * A block of cells laid over a grid from one cell on, to the right and down; rows are added as needed.
 * A first row of headings says which columns are meant. Read-only columns are skipped over.
 */
export function pasteLines(
  lines: LinesDescription,
  columns: readonly FieldDescription[],
  rows: LineRows,
  at: { key: string; field: string },
  table: readonly (readonly string[])[],
  reader: Reader,
): LineRows {
  const [first = [], ...others] = table;
  const named = columnsNamed(first, lines.fields);
  const from = columns.findIndex(({ name }) => name === at.field);
  const targets = named ?? columns.slice(Math.max(from, 0));
  const start = Math.max(
    rows.findIndex(({ key }) => key === at.key),
    0,
  );
  let result = rows;
  for (const [index, cells] of (named ? others : table).entries()) {
    if (!result[start + index]) result = addRow(lines, result);
    const { key = "" } = result[start + index] ?? {};
    for (const [column, text] of cells.entries()) {
      const field = targets[column];
      if (!field || field.isReadOnly || field.isMasked) continue;
      const typed = typedFromText(field, text, reader);
      result = setCell(result, key, field.name, typed);
      const isOpen = field.kind === "reference" && field.target !== undefined;
      result = isOpen ? result : setProblem(result, key, field.name, problemOf(field, typed));
    }
  }
  return result;
}

/** References that hold words instead of a record, by the resource they are looked for in. */
export function openReferences(
  lines: LinesDescription,
  rows: LineRows,
): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>();
  for (const { field, text } of openCells(lines, rows)) {
    const target = field.target ?? "";
    open.set(target, [...(open.get(target) ?? []), text]);
  }
  return open;
}

function openCells(lines: LinesDescription, rows: LineRows) {
  const references = lines.fields.filter(({ kind, target }) => kind === "reference" && target);
  return rows.flatMap((row: LineRow) =>
    references.flatMap((field) => {
      const typed = row.values[field.name];
      const isOpen = typeof typed === "string" && !isBlank(typed) && !isRecordId(typed);
      return isOpen ? [{ row, field, text: typed }] : [];
    }),
  );
}

/** Rows with the words that were found replaced by their records, and the reason at the others. */
export function closeReferences(
  lines: LinesDescription,
  rows: LineRows,
  find: (target: string, text: string) => { id: string } | { reason: string } | undefined,
): LineRows {
  let result = rows;
  for (const { row, field, text } of openCells(lines, rows)) {
    const found = find(field.target ?? "", text);
    if (!found) continue;
    result =
      "id" in found
        ? setCell(result, row.key, field.name, found.id)
        : setProblem(result, row.key, field.name, found.reason);
  }
  return result;
}
