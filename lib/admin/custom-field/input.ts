import { z } from "zod";
import { orNothing, requiredText, version } from "../setting/input";

/** Kinds of field a tenant may add. A formula is worked out by nobody yet, a file is attached instead. */
export const FIELD_TYPES = [
  "text",
  "number",
  "money",
  "date",
  "datetime",
  "boolean",
  "select",
  "multi_select",
  "reference",
  "url",
] as const;

const resource = z.string().regex(/^[a-z][a-z0-9-]{0,80}$/, "Choose what the field belongs to.");

const option = z.strictObject({
  value: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "An option's key has small letters, digits, - and _."),
  label: requiredText("The option", 60),
});

const options = z
  .array(option, { error: "Give the options as a list." })
  .max(100, "A field has at most 100 options.")
  .refine(
    (list) => new Set(list.map(({ value }) => value)).size === list.length,
    "Two options are the same.",
  );

const changeable = {
  label: requiredText("The label", 60),
  options: options.default([]),
  isRequired: z.boolean("Say whether it must be filled in."),
  position: z.coerce
    .number({ error: "Give a whole number." })
    .int("Give a whole number.")
    .min(0, "Give a number from 0 to 9,999.")
    .max(9_999, "Give a number from 0 to 9,999."),
};

type Choosing = { dataType: string; options: readonly unknown[] };

/** Whether fields of a type are chosen from a list. */
export const isChoice = (dataType: string) => ["select", "multi_select"].includes(dataType);

const hasOptions = ({ dataType, options: list }: Choosing) =>
  !isChoice(dataType) || list.length > 0;
export const NEEDS_OPTIONS = "Give at least one option.";

export const newField = z
  .strictObject({
    ...changeable,
    resource,
    key: z
      .string({ error: "The key is missing." })
      .trim()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, "A key has small letters, digits and _, at most 40."),
    dataType: z.enum(FIELD_TYPES, "Choose what is filled in."),
    referenceResource: orNothing(resource).default(null),
  })
  .refine(hasOptions, { path: ["options"], error: NEEDS_OPTIONS })
  .refine(
    ({ dataType, referenceResource }) => dataType !== "reference" || referenceResource !== null,
    { path: ["referenceResource"], error: "Choose what it points to." },
  );

export const fieldVersion = z.strictObject({ id: z.uuid("This is no field."), version });
/** Key, type and what it belongs to are fixed: records hold values under them. */
export const fieldEdit = z.strictObject({ ...fieldVersion.shape, ...changeable });
