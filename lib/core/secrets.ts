import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits as URL-safe text. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a random token. Plain SHA-256 is enough: 256 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Keyed digest; `purpose` keeps one use of the secret from standing in for another. */
export function keyedDigest(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", secret).update(`${purpose}:${text}`).digest("base64url");
}

/** Compares two texts without telling by time where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const left = createHash("sha256").update(one).digest();
  const right = createHash("sha256").update(other).digest();
  return timingSafeEqual(left, right);
}
