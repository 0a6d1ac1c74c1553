import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { type PasskeyAnswer, passkeyAnswer } from "../passkey/answer";

/** What somebody gives as a second factor: a typed code, or a passkey's answer. */
export type GivenFactor = { code: string } | { passkey: PasskeyAnswer };

export const typedCode = z
  .string({ error: "Give the code." })
  .trim()
  .min(1, "Give the code.")
  .max(64, "The code is too long.");

const LONGEST_ANSWER = 65_536;

/** The answer of a browser as it travels in a form: JSON in a text. Throws `invalid`. */
export function readPasskeyText(text: unknown): unknown {
  try {
    if (typeof text === "string" && text.length <= LONGEST_ANSWER) return JSON.parse(text);
  } catch {
    // Answered below, like everything else that is no passkey.
  }
  const message = "This is not the answer of a passkey.";
  throw new AppError("invalid", "input.invalid", message, { fields: { passkey: message } });
}

/** Reads what a form or a program gives. Throws `invalid` naming `code` or `passkey`. */
export function readGivenFactor(given: { code?: unknown; passkey?: unknown }): GivenFactor {
  if (given.passkey === undefined) return parse(z.object({ code: typedCode }), given);
  const passkey = readPasskeyText(given.passkey);
  return parse(z.object({ passkey: passkeyAnswer }), { passkey });
}
