/** bcrypt reads 72 bytes and silently drops the rest, so longer passwords are refused. */
export const PASSWORD_MAX_BYTES = 72;
const PASSWORD_MIN_LENGTH = 10;
const PASSPHRASE_LENGTH = 16;
const CHARACTER_KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

const PASSWORD_RULES = ["length", "variety", "personal", "bytes"] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

export const PASSWORD_MESSAGES: Record<PasswordRule | "breached", string> = {
  length: "Use at least 10 characters.",
  variety:
    "Mix three of: lower case, upper case, digits, symbols. From 16 characters on, anything goes.",
  personal: "Do not use your name, your e-mail address or your company's name.",
  bytes: "Use at most 72 bytes (letters beyond a to z count more than one).",
  breached: "This password is on lists of stolen passwords. Choose another one.",
};

/** Words of a person or company long enough to be worth guessing. */
function personalWords(about: readonly string[]): string[] {
  return about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
}

/**
 * The rules a password breaks, in the order they are shown. `about` holds what a guesser would know:
 * name, e-mail address, company. Runs in the browser too; the list of stolen passwords is checked
 * on the server only.
 */
export function brokenPasswordRules(password: string, about: readonly string[]): PasswordRule[] {
  const kinds = CHARACTER_KINDS.filter((kind) => kind.test(password)).length;
  const lower = password.toLowerCase();
  const isBroken: Record<PasswordRule, boolean> = {
    length: [...password].length < PASSWORD_MIN_LENGTH,
    variety: kinds < 3 && [...password].length < PASSPHRASE_LENGTH,
    personal: personalWords(about).some((word) => lower.includes(word)),
    bytes: new TextEncoder().encode(password).length > PASSWORD_MAX_BYTES,
  };
  return PASSWORD_RULES.filter((rule) => isBroken[rule]);
}
