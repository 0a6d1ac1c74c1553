import { randomInt } from "node:crypto";
import { hashToken, randomToken } from "@/lib/core/secrets";

/** Every key begins with it, so that scanners of source code find one that was left lying about. */
const MARK = "ilms";
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const PREFIX_LENGTH = 8;
const SHAPE = /^(ilms_[a-z0-9]{8})_[\w-]{43}$/;

/** A key as it is shown once, by what it is called afterwards, and what is kept of it. */
export type NewApiKey = { key: string; prefix: string; hash: string };

/** `ilms_<8 letters>_<256 random bits>`. */
export function newApiKey(): NewApiKey {
  const letters = Array.from({ length: PREFIX_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  const prefix = `${MARK}_${letters.join("")}`;
  const key = `${prefix}_${randomToken()}`;
  return { key, prefix, hash: hashToken(key) };
}

/** Whether a bearer token calls itself a key of ours, well-formed or not. */
export const isApiKey = (token: string): boolean => token.startsWith(`${MARK}_`);

/** What a well-formed key is called, or undefined. Proves nothing. */
export const apiKeyPrefix = (token: string): string | undefined => SHAPE.exec(token)?.[1];
