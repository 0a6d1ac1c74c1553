import { config } from "@/lib/core/config";
import { keyedDigest, randomToken } from "@/lib/core/secrets";

/**
 * A refresh token is `<family>.<turn>`. The family part is the session's secret and stays; the turn
 * changes at every use. So every token a family ever had, however old, is recognised as its own.
 */
const TOKEN = /^([\w-]{43})\.[\w-]{43}$/;

export function firstRefreshToken(familySecret: string): string {
  return `${familySecret}.${randomToken()}`;
}

/** The family's secret in a token; undefined for anything that is not a refresh token. */
export function familySecret(token: string): string | undefined {
  return TOKEN.exec(token)?.[1];
}

/**
 * The one token that follows a token. Derived with our key instead of drawn, so that any number of
 * parallel refreshes come to the same one without having to store it readably.
 */
export function successorOf(token: string): string {
  const family = familySecret(token);
  if (!family) throw new Error("This is not a refresh token");
  return `${family}.${keyedDigest(config().AUTH_SECRET, "refresh-token-successor", token)}`;
}
