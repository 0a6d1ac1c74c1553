import type { RecordRow } from "@/lib/resource/answers";
import type { FieldChange } from "@/lib/web/views-list";

/** A row as the server has it now, in the fields that the list asked for. */
export function refreshedRow(row: RecordRow, fresh: RecordRow): RecordRow {
  const parts = Object.keys(row).filter((name) => name in fresh);
  return { ...row, ...Object.fromEntries(parts.map((name) => [name, fresh[name]])) };
}

/** A row after one of its fields was given a value; `title` is what a reference's record is called. */
export const changedRow = (
  row: RecordRow,
  { field, value }: FieldChange,
  version: number,
  title: string | undefined,
): RecordRow => ({
  ...row,
  ...(field.startsWith("custom.")
    ? { custom: { ...(row.custom as object), [field.slice("custom.".length)]: value } }
    : { [field]: value }),
  version,
  referenceTitles:
    field in row.referenceTitles || title !== undefined
      ? { ...row.referenceTitles, [field]: title ?? null }
      : row.referenceTitles,
});
