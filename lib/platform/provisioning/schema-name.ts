import { randomBytes } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** A new opaque name (`t_` and 100 random bits) for a schema and its role; says nothing of the tenant. */
export function newSchemaName(): string {
  const letters = [...randomBytes(20)].map((byte) => ALPHABET.charAt(byte % 32));
  return `t_${letters.join("")}`;
}
