import { createHash, randomInt } from "node:crypto";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 14;

const charactersOf = (draw: (index: number) => number) =>
  Array.from({ length: LENGTH }, (_, index) => BASE62[draw(index) % BASE62.length]).join("");

/** A new id as the service makes them: `pay_` and 14 base-62 characters. */
export const newIdentifier = (prefix: string) => `${prefix}${charactersOf(() => randomInt(62))}`;

/** The same id for the same text, for things that are computed and not kept. */
export function identifierOf(prefix: string, text: string): string {
  const digest = createHash("sha256").update(text).digest();
  return `${prefix}${charactersOf((index) => digest[index] ?? 0)}`;
}
