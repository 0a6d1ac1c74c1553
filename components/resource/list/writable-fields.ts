import type { FieldDescription } from "@/lib/resource/description";

/** Kinds whose value can be seen and typed whole in a cell. */
const INLINE = new Set<FieldDescription["kind"]>([
  "text",
  "email",
  "phone",
  "choice",
  "boolean",
  "integer",
  "decimal",
  "money",
  "percentage",
  "date",
  "time",
  "reference",
]);

type Editable = { can: { update: boolean }; hasVersion: boolean; key: readonly string[] };

const isWritable = (of: Editable, { isReadOnly, isMasked, items }: FieldDescription) =>
  of.can.update && of.hasVersion && !isReadOnly && !isMasked && items !== "id";

/** Whether a cell can be edited where it stands. */
export const isInline = (of: Editable, field: FieldDescription): boolean =>
  isWritable(of, field) && INLINE.has(field.kind);

/** Whether a field can be given one value for many records: what tells them apart cannot. */
export const isForMany = (of: Editable, field: FieldDescription): boolean =>
  isInline(of, field) && !of.key.includes(field.name);
