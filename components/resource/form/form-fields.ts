import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";

const TAGS: FieldDescription = {
  name: "tags",
  column: "tags",
  label: "Tags",
  kind: "list",
  items: "text",
  isRequired: false,
  isReadOnly: false,
  isNullable: false,
};

export type FormSection = { title: string; fields: readonly FieldDescription[] };

/** The name a field's value has in a form; a tenant's own fields cannot collide with ours. */
export const fieldKey = (field: FieldDescription): string =>
  field.isCustom ? `custom:${field.column}` : field.name;

/** The same from the path of a server's message. */
export const keyOfPath = (path: string): string => path.replace(/^custom\./, "custom:");

export const isWritable = (field: FieldDescription): boolean =>
  !field.isReadOnly && !field.isMasked;

/**
 * The sections of a form with their fields, the person's rights already applied: hidden fields are
 * gone. A tenant's own fields, tags and what is required besides stand in the last one.
 */
export function sectionsOf(description: ResourceDescription): readonly FormSection[] {
  const byName = new Map(description.fields.map((field) => [field.name, field]));
  const sections = description.form.map(({ title, fields }) => ({
    title,
    fields: fields.flatMap((name) => byName.get(name) ?? []),
  }));
  const placed = new Set(description.form.flatMap(({ fields }) => fields));
  // A form that leaves out what must be given could never be saved.
  const own = description.fields.filter(
    (field) => field.isCustom || (field.isRequired && isWritable(field) && !placed.has(field.name)),
  );
  const more = [...own, ...(description.hasTags ? [TAGS] : [])];
  return [...sections, { title: "More", fields: more }].filter(({ fields }) => fields.length > 0);
}

/** What must be given to make a record, and what names it: the form that a picker opens. */
export function shortSection(description: ResourceDescription): readonly FormSection[] {
  const { title, key, label } = description;
  const fields = description.fields.filter(
    (field) =>
      isWritable(field) &&
      (field.isRequired || title.includes(field.name) || key.includes(field.name)),
  );
  return [{ title: label.one, fields }];
}

/** Every field that a form of these sections can send. */
export const writableFields = (sections: readonly FormSection[]): readonly FieldDescription[] =>
  sections.flatMap(({ fields }) => fields.filter(isWritable));
