import { isSame, sentOf, type Typed } from "@/components/fields/typed";
import type { RecordRow } from "@/lib/resource/answers";
import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import { fieldKey } from "./form-fields";
import { type Values, valuesOf } from "./form-values";
import { type LineRows, rowsInput, rowsOf, sentRows } from "./line-rows";
import { type AllRows, editableLines } from "./lines-store";

/** Two people saved one record. Who came second chooses, field by field, whose word stands. */

export type Side = "yours" | "theirs";
export type Sides = Readonly<Record<string, Side>>;

export type Conflict = {
  /** The field's key, or the property of lines. */
  key: string;
  label: string;
  /** Undefined for lines, which are told by their number. */
  field?: FieldDescription;
  yours: unknown;
  theirs: unknown;
};

/** What a form was opened with, and what stands in it. */
export type Edited = {
  before: { values: Values; record: RecordRow };
  values: Values;
  rows: AllRows;
  isTouched: boolean;
};

const count = ({ label }: LinesDescription, rows: LineRows): string =>
  `${rows.length} ${(rows.length === 1 ? label.one : label.many).toLowerCase()}`;

const asText = (lines: LinesDescription, rows: LineRows) => JSON.stringify(rowsInput(lines, rows));

/**
 * What both have changed, and not to the same: that has to be chosen, in the order of the form. What
 * only one of them changed stands anyway. Lines are chosen as a whole.
 */
export function conflictsOf(
  description: ResourceDescription,
  fields: readonly FieldDescription[],
  { before, values, rows, isTouched }: Edited,
  current: RecordRow,
): readonly Conflict[] {
  const theirs = valuesOf(fields, current);
  const own = fields.flatMap((field): Conflict[] => {
    const key = fieldKey(field);
    const [then, mine, now] = [before.values[key], values[key], theirs[key]];
    if (isSame(then, mine) || isSame(then, now) || isSame(mine, now)) return [];
    const sides = { yours: sentOf(field, mine ?? null), theirs: sentOf(field, now ?? null) };
    return [{ key, label: field.label, field, ...sides }];
  });
  const lines = editableLines(description).flatMap((one): Conflict[] => {
    const [mine, now] = [rows[one.name] ?? [], rowsOf(one, current[one.name])];
    const then = rowsOf(one, before.record[one.name]);
    const isChanged = asText(one, then) !== asText(one, now);
    if (!isTouched || !isChanged || asText(one, mine) === asText(one, now)) return [];
    const sides = { yours: count(one, sentRows(one, mine)), theirs: count(one, now) };
    return [{ key: one.name, label: one.label.many, ...sides }];
  });
  return [...own, ...lines];
}

/**
 * The form on top of what somebody else saved: their word everywhere that this person left alone, and
 * where both typed, whose word was chosen.
 */
export function rebasedValues(
  fields: readonly FieldDescription[],
  before: Values,
  mine: Values,
  current: RecordRow,
  sides: Sides,
): Values {
  const theirs = valuesOf(fields, current);
  const chosen = (key: string): Typed => {
    const isMine = !isSame(before[key], mine[key]) && sides[key] !== "theirs";
    return (isMine ? mine[key] : theirs[key]) ?? null;
  };
  return Object.fromEntries(
    fields.map((field) => {
      const key = fieldKey(field);
      return [key, chosen(key)];
    }),
  );
}

/** Rows that somebody else removed meanwhile become new ones again when they are saved. */
function kept(mine: LineRows, theirs: LineRows): LineRows {
  const there = new Set(theirs.map(({ id }) => id));
  return mine.map((row) => {
    if (row.id === undefined || there.has(row.id)) return row;
    const { id: _, ...rest } = row;
    return rest;
  });
}

/** The same for lines, which are chosen as a whole. */
export function rebasedRows(
  description: ResourceDescription,
  mine: AllRows,
  isTouched: boolean,
  current: RecordRow,
  sides: Sides,
): AllRows {
  return Object.fromEntries(
    editableLines(description).map((lines) => {
      const theirs = rowsOf(lines, current[lines.name]);
      const isMine = isTouched && sides[lines.name] !== "theirs";
      return [lines.name, isMine ? kept(mine[lines.name] ?? [], theirs) : theirs];
    }),
  );
}
