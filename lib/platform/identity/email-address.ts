import { z } from "zod";

/** An e-mail address as people type it; kept in lower case. */
export const emailAddress = z
  .string({ error: "Give an e-mail address." })
  .trim()
  .toLowerCase()
  .min(1, "Give an e-mail address.")
  .max(254, "The e-mail address has at most 254 characters.")
  .pipe(z.email("This is not an e-mail address."));
