import { z } from "zod";

/** Letters, digits, marks and punctuation in one line; control characters would forge mails and logs. */
const ONE_LINE = /^[^\p{C}<>]*$/u;

/** A text that must be given, in one line. `label` starts the sentences about it. */
export const requiredText = (label: string, max: number) =>
  z
    .string({ error: `${label} is missing.` })
    .trim()
    .min(1, `${label} is missing.`)
    .max(max, `${label} has at most ${max} characters.`)
    .regex(ONE_LINE, `${label} may not contain < > or control characters.`);

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** Lets a schema's value be left out; blank is nothing. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToNull, schema.nullable());

export const optionalText = (label: string, max: number) => orNothing(requiredText(label, max));

export const optionalEmail = orNothing(
  z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "The e-mail address has at most 254 characters.")
    .pipe(z.email("This is not an e-mail address.")),
);

export const optionalPhone = orNothing(
  z
    .string()
    .trim()
    .regex(
      /^\+?[0-9][0-9 ()-]{4,24}$/,
      "A phone number has digits, blanks and hyphens, such as +91 80 4718 2200.",
    ),
);

export const optionalDay = orNothing(z.iso.date("Give a day as year-month-day."));

export const optionalId = (message: string) => orNothing(z.uuid(message));

/** The version of the record that the writer had before him. */
export const version = z.int("Name the version that was read.").min(1);

/** The same where the record may not stand yet: null then. */
export const versionOrNew = version.nullable();
