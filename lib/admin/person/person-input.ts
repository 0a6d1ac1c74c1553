import { z } from "zod";

const blankToNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;

/** A person's name as others read it; no control characters, which would forge mails and logs. */
export const nameInput = z
  .string({ error: "Give the name." })
  .trim()
  .min(2, "The name needs at least 2 characters.")
  .max(80, "The name has at most 80 characters.")
  .regex(/^[^\p{C}<>]+$/u, "The name may not contain < > or control characters.");

export const emailInput = z
  .string({ error: "Give the e-mail address." })
  .trim()
  .toLowerCase()
  .max(254, "The e-mail address has at most 254 characters.")
  .pipe(z.email("This is not an e-mail address."));

/** In international form; blank means none. */
export const phoneInput = z.preprocess(
  blankToNull,
  z
    .string()
    .trim()
    .max(24, "The number has at most 24 characters.")
    .regex(/^\+?[\d ()./-]{5,}$/, "Give a telephone number such as +91 98765 43210.")
    .nullable()
    .optional(),
);
