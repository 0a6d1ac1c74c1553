import { z } from "zod";

/** What a person calls a passkey, such as "Work laptop". */
export const passkeyName = z
  .string({ error: "Give the passkey a name." })
  .trim()
  .min(1, "Give the passkey a name.")
  .max(60, "A name has at most 60 characters.")
  .regex(/^\P{C}*$/u, "A name is made of letters, digits and signs.");

export const passkeyId = z.string("Say which passkey.").min(1, "Say which passkey.").max(1_400);
