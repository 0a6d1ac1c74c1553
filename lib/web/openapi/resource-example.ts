import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import { toSnake } from "../wire-names";
import { fieldExample, sampleId } from "./field-schema";
import type { Part } from "./json-schema";

/** Values that a resource's declaration names, by property. */
type Given = Readonly<Record<string, unknown>>;

/** Ids are made up here: a declaration can only say of what. */
const exampleFor = (field: FieldDescription, given: Given): unknown =>
  field.items === "id" || field.kind === "reference"
    ? fieldExample(field)
    : (given[field.name] ?? fieldExample(field));

const valuesOf = (fields: readonly FieldDescription[], given: Given): [string, unknown][] =>
  fields.map((field) => [field.column, exampleFor(field, given)]);

/** Fields that somebody types first: those that must be given, and those of the list. */
const typed = (fields: readonly FieldDescription[], also: readonly string[]) =>
  fields.filter(
    ({ name, isRequired, isReadOnly, kind }) =>
      !isReadOnly && (isRequired || (kind !== "json" && also.includes(name))),
  );

function lineExample({ fields, columns }: LinesDescription): Part {
  return Object.fromEntries(valuesOf(typed(fields, columns.slice(0, 4)), {}));
}

/** What a program sends to make a record, with one line of each kind that it may write. */
export function createExample(description: ResourceDescription, given: Given): Part {
  const { lines, list, numberField } = description;
  const fields = description.fields.filter(({ name }) => name !== numberField);
  const required = fields.filter(({ isRequired, isReadOnly }) => isRequired && !isReadOnly);
  const shown = new Set([...required, ...typed(fields, list)]);
  return {
    ...Object.fromEntries(
      valuesOf(
        fields.filter((field) => shown.has(field)),
        given,
      ),
    ),
    ...Object.fromEntries(
      lines
        .filter(({ isReadOnly }) => !isReadOnly)
        .map((line) => [toSnake(line.name), [lineExample(line)]]),
    ),
  };
}

/** What a program sends to change one. */
export function updateExample({ fields, list }: ResourceDescription, given: Given): Part {
  const writable = typed(fields, list).filter(({ kind }) => kind !== "reference");
  const telling = writable.find(({ name }) => /name|title|subject/i.test(name)) ?? writable[0];
  return telling ? Object.fromEntries(valuesOf([telling], given)) : {};
}

/** A record as it is answered. */
export function recordExample(description: ResourceDescription, given: Given): Part {
  const { name, fields, title, list, hasVersion } = description;
  const shown = fields.filter((one) => list.includes(one.name) || one.isRequired);
  const references = shown.filter(({ kind, target }) => kind === "reference" && target);
  const values = Object.fromEntries(valuesOf(shown, given));
  const titles = fields
    .filter((one) => title.includes(one.name))
    .map(({ column }) => values[column]);
  return {
    id: sampleId(name),
    ...(hasVersion && { version: 1 }),
    ...values,
    record_title: titles.filter((part) => typeof part === "string").join(" · "),
    reference_titles: Object.fromEntries(references.map(({ column, label }) => [column, label])),
  };
}
