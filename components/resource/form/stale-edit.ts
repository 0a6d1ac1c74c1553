import { isSame, type Typed } from "@/components/fields/typed";
import type { Difference, RecordRow } from "@/lib/resource/answers";
import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import { fieldKey } from "./form-fields";
import { type Values, valuesOf } from "./form-values";
import { type LineRows, rowsOf } from "./line-rows";
import { type AllRows, editableLines } from "./lines-store";

/** Two people saved one record. Who came second chooses, field by field, whose word stands. */

export type Side = "yours" | "theirs";
export type Sides = Readonly<Record<string, Side>>;

export type Conflict = {
  /** The field's key, or the property of lines. */
  key: string;
  label: string;
  field?: FieldDescription;
  yours: unknown;
  theirs: unknown;
};

const count = ({ label }: LinesDescription, rows: unknown): string => {
  const length = Array.isArray(rows) ? rows.length : 0;
  return `${length} ${(length === 1 ? label.one : label.many).toLowerCase()}`;
};

/** What has to be chosen, in the order of the form. A tenant's own fields are told one by one. */
export function conflictsOf(
  description: ResourceDescription,
  fields: readonly FieldDescription[],
  difference: Difference,
): readonly Conflict[] {
  const custom = difference.custom;
  const part = (whole: unknown, name: string) =>
    whole && typeof whole === "object" ? (whole as Record<string, unknown>)[name] : undefined;
  const own = fields.flatMap((field): Conflict[] => {
    const { label } = field;
    if (!field.isCustom) {
      const sides = difference[field.name];
      return sides ? [{ key: fieldKey(field), label, field, ...sides }] : [];
    }
    const yours = part(custom?.yours, field.column);
    const theirs = part(custom?.theirs, field.column);
    const isTold = custom !== undefined && JSON.stringify(yours) !== JSON.stringify(theirs);
    return isTold ? [{ key: fieldKey(field), label, field, yours, theirs }] : [];
  });
  const lines = editableLines(description).flatMap((one): Conflict[] => {
    const sides = difference[one.name];
    if (!sides) return [];
    const yours = count(one, sides.yours);
    return [{ key: one.name, label: one.label.many, yours, theirs: count(one, sides.theirs) }];
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
