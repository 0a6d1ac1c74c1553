import { createHmac, timingSafeEqual } from "node:crypto";
import { WebhookRefused } from "./webhook-refused";

/** How old, or how far ahead of our clock, a webhook may be. */
const TOLERANCE_MS = 5 * 60_000;
/** More signatures than a change of secrets ever needs. */
const MOST_SIGNATURES = 10;

export type WebhookHeaders = {
  "svix-id": string | null;
  "svix-timestamp": string | null;
  "svix-signature": string | null;
};

const sign = (key: Buffer, content: Buffer) => createHmac("sha256", key).update(content).digest();

/**
 * Checks that Resend (through Svix) sent exactly these bytes, within five minutes of `now`, and returns
 * the event's id. The secret is written as Svix shows it, `whsec_<base64>`. Every signature of a known
 * version is compared, in constant time. Throws WebhookRefused. Source: billing specification, 15.
 */
export function verifyResendWebhook(
  body: Buffer,
  headers: WebhookHeaders,
  secret: string,
  now: Date,
): { id: string } {
  const id = headers["svix-id"];
  const timestamp = headers["svix-timestamp"];
  const given = headers["svix-signature"];
  if (!id || !timestamp || !given) throw new WebhookRefused("A header is missing");
  // The id is part of what is signed: a dot in it could move the border to the timestamp.
  if (!/^[\w-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookRefused("A header is malformed");
  }
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > TOLERANCE_MS) {
    throw new WebhookRefused("The timestamp is too far from now");
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = sign(key, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]));
  let isGood = false;
  for (const part of given.split(" ").slice(0, MOST_SIGNATURES)) {
    const [version, text = ""] = part.split(",", 2);
    const signature = Buffer.from(text, "base64");
    if (version !== "v1" || signature.length !== expected.length) continue;
    if (timingSafeEqual(signature, expected)) isGood = true;
  }
  if (!isGood) throw new WebhookRefused("No signature fits");
  return { id };
}
