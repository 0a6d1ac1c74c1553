import { dictionary } from "@zxcvbn-ts/language-common";

/** Some 49,000 of the most used passwords from published thefts, lower case. */
let stolen: ReadonlySet<string> | undefined;

function stolenPasswords(): ReadonlySet<string> {
  // 1 MB as a set, so it is made when the first password is chosen and not when a process starts.
  stolen ??= new Set(dictionary["passwords-common"].map((entry) => String(entry).toLowerCase()));
  return stolen;
}

/** A stem this long carries the password; "love" with ten random characters behind it does not. */
const MIN_STEM = 6;
/** Decoration longer than this is no decoration any more. */
const MAX_DECORATION = 6;

const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const withoutLeet = (text: string) => text.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);

/** The ways a listed password is usually dressed up: digits and symbols around it, 0 for o. */
function undressed(lower: string): string[] {
  const tail = lower.replace(/[^\p{L}]+$/u, "");
  const core = tail.replace(/^[^\p{L}]+/u, "");
  return [tail, core].filter(
    (stem) => stem.length >= MIN_STEM && lower.length - stem.length <= MAX_DECORATION,
  );
}

/** Whether a password is on the list of stolen ones, as it is or lightly disguised. Offline. */
export function isStolenPassword(password: string): boolean {
  const lower = password.normalize("NFKC").toLowerCase();
  const list = stolenPasswords();
  const candidates = [lower, ...undressed(lower)];
  return candidates.some((text) => list.has(text) || list.has(withoutLeet(text)));
}
