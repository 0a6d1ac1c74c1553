import { z } from "zod";
import type { FieldDescription, LinesDescription, ResourceDescription } from "./description";

/** Schemas of what people and programs may send, from descriptions alone: browser and server share them. */

const LONGEST = { text: 500, long_text: 20_000, json: 100_000 } as const;
const CONTROL = /[^\P{Cc}\n\t\r]/u;

const blankToNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;

/** An error that tells a value that is missing from one that is wrong. */
const rule = (label: string, text: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined || input === null ? `${label} is missing.` : text,
});

function textSchema(label: string, longest: number) {
  return z
    .string(rule(label, `${label} is a text.`))
    .trim()
    .max(longest, `${label} has at most ${longest} characters.`)
    .refine((text) => !CONTROL.test(text), `${label} contains control characters.`);
}

/** Exact decimal text; a number is taken as it is written. */
function decimalSchema({ label, precision = 18, scale = 4 }: FieldDescription) {
  const whole = precision - scale;
  const shape = new RegExp(`^-?\\d{1,${whole}}(\\.\\d{1,${scale}})?$`);
  const text = `${label} is a number with at most ${whole} digits before and ${scale} after the point.`;
  return z.preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z.string(rule(label, text)).trim().regex(shape, text),
  );
}

const instant = (label: string) =>
  z
    .union(
      [z.iso.datetime({ offset: true }), z.date()],
      rule(label, `${label} is a moment such as 2026-11-23T10:30:00Z.`),
    )
    .transform((value) => new Date(value));

function jsonSchema(label: string) {
  return z
    .json({ error: `${label} is not JSON.` })
    .refine(
      (value) => JSON.stringify(value).length <= LONGEST.json,
      `${label} is longer than ${LONGEST.json} characters.`,
    );
}

function valueSchema(field: FieldDescription): z.ZodType {
  const { label, kind } = field;
  switch (kind) {
    case "choice": {
      const values = (field.choices ?? []).map(({ value }) => value);
      return z.enum(values, rule(label, `${label} is one of: ${values.join(", ")}.`));
    }
    case "boolean":
      return z.boolean(rule(label, `${label} is true or false.`));
    case "integer":
      return z
        .int(rule(label, `${label} is a whole number.`))
        .min(-2_147_483_648, `${label} is too small.`)
        .max(field.precision ?? 2_147_483_647, `${label} is too large.`);
    case "decimal":
    case "money":
    case "percentage":
      return decimalSchema(field);
    case "date":
      return z.iso.date(rule(label, `${label} is a day such as 2026-11-23.`));
    case "time":
      return z.iso.time(rule(label, `${label} is a time such as 09:30.`));
    case "date_time":
      return instant(label);
    case "reference":
      return z.uuid(rule(label, `${label}: choose a record, by its id.`));
    case "list":
      return z
        .array(field.items === "id" ? z.uuid() : textSchema(label, LONGEST.text).min(1), {
          error: `${label} is a list.`,
        })
        .max(500, `${label} has at most 500 entries.`);
    case "json":
      return jsonSchema(label);
    case "email":
      return textSchema(label, 254).pipe(z.email({ error: `${label} is not an e-mail address.` }));
    case "phone":
      return textSchema(label, 30).regex(
        /^\+?[0-9][0-9 ()-]{3,28}$/,
        `${label} has digits, blanks and hyphens, such as +91 80 4718 2200.`,
      );
    case "long_text":
      return textSchema(label, LONGEST.long_text);
    case "text":
      return field.items === "id"
        ? z.uuid(rule(label, `${label} is the id of a record.`))
        : textSchema(label, LONGEST.text);
  }
}

/** What one field takes. Blank text is nothing; nothing is refused where the record needs a value. */
export function fieldSchema(field: FieldDescription): z.ZodType {
  const value = valueSchema(field);
  return z.preprocess(blankToNull, field.isNullable ? value.nullable() : value);
}

function shapeOf(fields: readonly FieldDescription[], isWhole: boolean): z.ZodRawShape {
  return Object.fromEntries(
    fields
      .filter(({ isReadOnly, isCustom }) => !isReadOnly && !isCustom)
      .map((field) => [
        field.name,
        isWhole && field.isRequired ? fieldSchema(field) : fieldSchema(field).optional(),
      ]),
  );
}

const id = z.uuid({ error: "This is not the id of a record." });
const version = z.int({ error: "Name the version that was read." }).min(1);

/** One line: with its id it is one that is there, without it is new. */
function lineSchema(lines: LinesDescription): z.ZodType {
  return z.strictObject({
    id: id.optional(),
    ...shapeOf(lines.fields, true),
    ...linesShape(lines.lines),
    custom: customSchema.optional(),
  });
}

function linesShape(all: readonly LinesDescription[]): z.ZodRawShape {
  return Object.fromEntries(
    all
      .filter(({ isReadOnly }) => !isReadOnly)
      .map((lines) => [
        lines.name,
        z
          .array(lineSchema(lines), { error: `${lines.label.many} are a list.` })
          .max(1_000, `There are at most 1,000 ${lines.label.many.toLowerCase()}.`)
          .optional(),
      ]),
  );
}

const customSchema = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.json());

function extrasOf(description: ResourceDescription): z.ZodRawShape {
  const tags = z.array(textSchema("A tag", 60).min(1)).max(50, "There are at most 50 tags.");
  return {
    ...(description.hasTags && { tags: tags.optional() }),
    ...(description.hasCustom && { custom: customSchema.optional() }),
    ...linesShape(description.lines),
  };
}

/** What makes a record. `clientRef` is the caller's own key: a repeated one returns the first result. */
export function createSchema(description: ResourceDescription) {
  return z.strictObject({
    ...shapeOf(description.fields, true),
    ...extrasOf(description),
    ...(description.hasClientRef && {
      clientRef: textSchema("The client reference", 120).optional(),
    }),
  });
}

/** What changes a record: only what is named. Lines are named whole; one that is missing goes. */
export function updateSchema(description: ResourceDescription) {
  return z.strictObject({
    id,
    ...(description.hasVersion && { version }),
    ...shapeOf(description.fields, false),
    ...extrasOf(description),
  });
}

/** What a change names: the record and, where it has one, the version that was read. */
export function seenSchema(description: ResourceDescription) {
  return z.strictObject({ id, ...(description.hasVersion && { version }) });
}
