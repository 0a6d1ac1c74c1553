import { randomBytes, randomInt, scrypt } from "node:crypto";

const HOW_MANY = 10;
/** No letter or digit that looks like another one. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** About 50 ms: 59 random bits behind it are out of anybody's reach. */
const COST = { N: 16_384, r: 8, p: 1 };

/** What somebody typed, without the spaces, dashes and capitals he put in. */
const bare = (code: string) => code.toLowerCase().replace(/[\s-]/g, "");

function derive(code: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(bare(code), Buffer.from(salt, "base64url"), HASH_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(`${salt}$${key.toString("base64url")}`),
    );
  });
}

function newCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** Ten new codes to show once, and what is stored of them: one salt, a scrypt hash each. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const salt = randomBytes(SALT_BYTES).toString("base64url");
  const hashes = await Promise.all(codes.map((code) => derive(code, salt)));
  return { codes, hashes };
}

/** Which of the stored hashes a code belongs to; undefined when it is none. One derivation. */
export async function matchingRecoveryHash(
  code: string,
  hashes: readonly string[],
): Promise<string | undefined> {
  const salt = hashes[0]?.split("$", 1)[0];
  if (!salt) return undefined;
  const hash = await derive(code, salt);
  // Equal hashes of equal work: where two of them differ tells nothing about the code.
  return hashes.find((stored) => stored === hash);
}
