import { createHmac } from "node:crypto";

const PREFIX = "whsec_";

function signature(secret: string, signed: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

/**
 * Headers by which a receiver knows that a message is ours and fresh (Standard Webhooks 1.0): HMAC-SHA256
 * over `id.timestamp.body`, once with each secret. `id` stays the same however often it is sent.
 */
export function signedHeaders(
  id: string,
  body: string,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signed = `${id}.${timestamp}.${body}`;
  return {
    "content-type": "application/json",
    "user-agent": "ILMS-Webhooks/1.0",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => signature(secret, signed)).join(" "),
  };
}
