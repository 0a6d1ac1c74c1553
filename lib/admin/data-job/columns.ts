import type { FieldAccess } from "@/lib/core/field-access";
import type { Known, Register } from "@/lib/record/register";
import type { FieldDescription } from "@/lib/resource/description";

/** What a column of a file is about. */
export type DataColumn = {
  /** Its heading, which is also its name on the wire: `customer_id`, `tags`, `custom.colour`. */
  heading: string;
  field: FieldDescription;
  /** The value, or what the record it points to is called. */
  part: "value" | "title";
};

const plain = { isRequired: false, isReadOnly: false, isNullable: false } as const;
const ID: FieldDescription = {
  ...{ ...plain, name: "id", column: "id", label: "Id", kind: "text", items: "id" },
  isReadOnly: true,
};
const TAGS: FieldDescription = {
  ...{ ...plain, name: "tags", column: "tags", label: "Tags", kind: "list", items: "text" },
};

const headingOf = ({ column, isCustom }: FieldDescription) =>
  isCustom ? `custom.${column}` : column;

/** The columns of an export: the id, every field somebody is shown with titles of references, tags, own fields. */
export function exportColumns(
  { description }: Known,
  register: Register,
  access: FieldAccess,
  custom: readonly FieldDescription[],
  only: readonly string[] | undefined,
): DataColumn[] {
  const isWanted = (name: string) => !only || only.includes(name);
  const shown = description.fields.filter(
    ({ name }) => access.of(name) !== "none" && isWanted(name),
  );
  const all = [
    ...shown,
    ...(description.hasTags && isWanted("tags") ? [TAGS] : []),
    ...(isWanted("custom") ? custom : []),
  ];
  const place = ({ isCustom, name }: FieldDescription) =>
    only?.indexOf(isCustom ? "custom" : name) ?? 0;
  // Columns that were asked for come in the order they were.
  const fields = all.toSorted((one, other) => place(one) - place(other));
  const columns = fields.flatMap((field): DataColumn[] => {
    const heading = headingOf(field);
    const value: DataColumn = { heading, field, part: "value" };
    const hasTitle =
      !field.isCustom &&
      field.target &&
      register.find(field.target) &&
      access.of(field.name) !== "mask";
    return hasTitle ? [value, { heading: `${heading}_title`, field, part: "title" }] : [value];
  });
  return [{ heading: "id", field: ID, part: "value" }, ...columns];
}

/** What the columns of a file can fill, for somebody: what the form lets him write, tags, own fields, the id. */
export function importTargets(
  { description }: Known,
  access: FieldAccess,
  custom: readonly FieldDescription[],
): DataColumn[] {
  const written = description.fields.filter(
    ({ name, isReadOnly }) => !isReadOnly && access.of(name) === "write",
  );
  return [ID, ...written, ...(description.hasTags ? [TAGS] : []), ...custom].map((field) => ({
    heading: headingOf(field),
    field,
    part: "value",
  }));
}
