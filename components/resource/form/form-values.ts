import { isBlank, isSame, sentOf, type Typed, typedOf } from "@/components/fields/typed";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { fieldKey } from "./form-fields";

/** What stands in the controls of a form, by the key of the field. */
export type Values = Readonly<Record<string, Typed>>;

type Source = Readonly<Record<string, unknown>>;

function valueIn(field: FieldDescription, record: Source): unknown {
  if (!field.isCustom) return record[field.name];
  const { custom } = record;
  return custom && typeof custom === "object" ? (custom as Source)[field.column] : undefined;
}

/** A record as its form shows it. */
export function valuesOf(fields: readonly FieldDescription[], record: Source): Values {
  return Object.fromEntries(
    fields.map((field) => [fieldKey(field), typedOf(field, valueIn(field, record))]),
  );
}

/** What stands in a field before anybody typed: what the database would put there. */
export function blankOf(field: FieldDescription): Typed {
  const { fallback, kind, isNullable } = field;
  if (kind === "boolean") return fallback === undefined && isNullable ? null : fallback === "true";
  if (fallback === undefined || kind === "list" || kind === "json") return typedOf(field, null);
  return typedOf(field, fallback);
}

/**
 * What a new form starts with. `today` stands in the days a transaction must have, since nearly all of
 * them are typed on theirs.
 */
export function blankValues(
  { kind }: Pick<ResourceDescription, "kind">,
  fields: readonly FieldDescription[],
  today: string,
): Values {
  const isToday = (field: FieldDescription) =>
    kind === "transaction" && field.kind === "date" && field.isRequired;
  return Object.fromEntries(
    fields.map((field) => [fieldKey(field), isToday(field) ? today : blankOf(field)]),
  );
}

/** The fields that do not stand as they did. */
export function changedFields(
  fields: readonly FieldDescription[],
  before: Values,
  now: Values,
): readonly FieldDescription[] {
  return fields.filter((field) => !isSame(before[fieldKey(field)], now[fieldKey(field)]));
}

/** Fields as they are sent; a tenant's own ones lie together under `custom`. */
export function inputOf(fields: readonly FieldDescription[], values: Values): Source {
  const own = fields.filter(({ isCustom }) => isCustom);
  const sent = (field: FieldDescription) => sentOf(field, values[fieldKey(field)] ?? null);
  return {
    ...Object.fromEntries(
      fields.filter(({ isCustom }) => !isCustom).map((field) => [field.name, sent(field)]),
    ),
    ...(own.length > 0 && {
      custom: Object.fromEntries(own.map((field) => [field.column, sent(field)])),
    }),
  };
}

/** What makes a record: what was filled in. What is blank is left to the database. */
export const createInput = (fields: readonly FieldDescription[], values: Values): Source =>
  inputOf(
    fields.filter((field) => !isBlank(values[fieldKey(field)])),
    values,
  );
