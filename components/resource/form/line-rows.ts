import { isBlank, isSame, sentOf, type Typed, typedOf } from "@/components/fields/typed";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { isWritable } from "./form-fields";
import { blankOf, type Values } from "./form-values";

/** The rows of an editable grid, and what can be done with them. Nothing here changes a row in place. */

export type LineRow = {
  /** Stays the same while the row moves: its id, or `new-3`. */
  key: string;
  id?: string;
  values: Values;
  /** Lines of this line, by their property. */
  inner: Readonly<Record<string, LineRows>>;
  /** What is wrong with its cells, by field. */
  problems: Readonly<Record<string, string>>;
};

export type LineRows = readonly LineRow[];

type Source = Readonly<Record<string, unknown>>;

export const writableOf = (lines: LinesDescription): readonly FieldDescription[] =>
  lines.fields.filter(isWritable);

function freshKey(rows: LineRows): string {
  const used = rows.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  return `new-${Math.max(0, ...used) + 1}`;
}

/** A record's lines as the grid shows them. `asNew` forgets which rows they were, for a copy. */
export function rowsOf(lines: LinesDescription, records: unknown, asNew = false): LineRows {
  if (!Array.isArray(records)) return [];
  return (records as Source[]).map((record, index) => ({
    ...(asNew || typeof record.id !== "string"
      ? { key: `new-${index + 1}` }
      : { key: record.id, id: record.id }),
    values: Object.fromEntries(
      lines.fields.map((field) => [field.name, typedOf(field, record[field.name])]),
    ),
    inner: Object.fromEntries(
      lines.lines.map((inner) => [inner.name, rowsOf(inner, record[inner.name], asNew)]),
    ),
    problems: {},
  }));
}

function blankRow(lines: LinesDescription, rows: LineRows): LineRow {
  return {
    key: freshKey(rows),
    values: Object.fromEntries(lines.fields.map((field) => [field.name, blankOf(field)])),
    inner: Object.fromEntries(lines.lines.map(({ name }) => [name, []])),
    problems: {},
  };
}

/** Whether nobody has typed anything into a new row; such a row is not sent. */
const isUntouched = (lines: LinesDescription, row: LineRow): boolean =>
  row.id === undefined &&
  Object.values(row.inner).every((inner) => inner.length === 0) &&
  writableOf(lines).every((field) => isSame(row.values[field.name], blankOf(field)));

/** The rows that are sent, in their order: a message about `lines.2` means the third of these. */
export const sentRows = (lines: LinesDescription, rows: LineRows): LineRows =>
  rows.filter((row) => !isUntouched(lines, row));

/** Rows as the API takes them: the complete list, with ids for those that are there already. */
export function rowsInput(lines: LinesDescription, rows: LineRows): readonly Source[] {
  return sentRows(lines, rows).map((row) => ({
    ...(row.id && { id: row.id }),
    ...Object.fromEntries(
      writableOf(lines)
        .filter((field) => row.id !== undefined || !isBlank(row.values[field.name]))
        .map((field) => [field.name, sentOf(field, row.values[field.name] ?? null)]),
    ),
    ...Object.fromEntries(
      lines.lines
        .filter(({ isReadOnly }) => !isReadOnly)
        .map((inner) => [inner.name, rowsInput(inner, row.inner[inner.name] ?? [])]),
    ),
  }));
}

const replaced = (rows: LineRows, key: string, change: (row: LineRow) => LineRow): LineRows =>
  rows.map((row) => (row.key === key ? change(row) : row));

const without = (problems: LineRow["problems"], field: string): LineRow["problems"] =>
  Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field));

/** A cell with another value; what was wrong with the old one is no longer said. */
export const setCell = (rows: LineRows, key: string, field: string, value: Typed): LineRows =>
  replaced(rows, key, (row) => ({
    ...row,
    values: { ...row.values, [field]: value },
    problems: field in row.problems ? without(row.problems, field) : row.problems,
  }));

export const setProblem = (
  rows: LineRows,
  key: string,
  field: string,
  problem: string | undefined,
): LineRows =>
  replaced(rows, key, (row) => ({
    ...row,
    problems:
      problem === undefined ? without(row.problems, field) : { ...row.problems, [field]: problem },
  }));

export const setInner = (rows: LineRows, key: string, name: string, inner: LineRows): LineRows =>
  replaced(rows, key, (row) => ({ ...row, inner: { ...row.inner, [name]: inner } }));

export const addRow = (lines: LinesDescription, rows: LineRows): LineRows => [
  ...rows,
  blankRow(lines, rows),
];

export const removeRow = (rows: LineRows, key: string): LineRows =>
  rows.filter((row) => row.key !== key);

/** The same once more below it, as a new row. */
export function duplicateRow(rows: LineRows, key: string): LineRows {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return rows;
  const asNew = (inner: LineRows): LineRows =>
    inner.map(({ id: _, ...rest }, index) => ({ ...rest, key: `new-${index + 1}` }));
  const { id: _, ...rest } = row;
  const copy = {
    ...rest,
    key: freshKey(rows),
    inner: Object.fromEntries(
      Object.entries(row.inner).map(([name, inner]) => [name, asNew(inner)]),
    ),
  };
  return rows.toSpliced(at + 1, 0, copy);
}

/** One place up (-1) or down (1); at the end it stays. */
export function moveRow(rows: LineRows, key: string, step: 1 | -1): LineRows {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  const to = at + step;
  if (!row || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}
