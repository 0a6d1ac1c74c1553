import { config } from "@/lib/core/config";
import { isSameSecret, keyedDigest } from "@/lib/core/secrets";
import { addDays, type Day } from "./engine/day";

/** How long a link to pay an invoice without signing in holds (billing specification, section 16). */
const VALID_DAYS = 60;

const TOKEN = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{4}-\d{2}-\d{2})\.([\w-]{43})$/;

const utcDay = (now: Date): Day => now.toISOString().slice(0, 10);

/** The key serves this purpose only: a digest made for any other link of ours never fits. */
const digestOf = (invoiceId: string, expiresOn: Day) =>
  keyedDigest(config().AUTH_SECRET, "pay-invoice", `${invoiceId}\n${expiresOn}`);

/**
 * The secret in a link that pays one invoice, `<invoice>.<day>.<digest>`. Nothing is stored: whoever
 * holds our key can make it again. `expiresOn` is the first UTC day on which it is no longer taken.
 */
export function payToken(invoiceId: string, expiresOn: Day): string {
  return `${invoiceId}.${expiresOn}.${digestOf(invoiceId, expiresOn)}`;
}

/** The invoice a token pays; undefined when it is not one of ours, was changed or has expired. */
export function readPayToken(token: string, now: Date): string | undefined {
  const [, invoiceId, expiresOn, digest] = TOKEN.exec(token) ?? [];
  if (!invoiceId || !expiresOn || !digest) return undefined;
  if (!isSameSecret(digest, digestOf(invoiceId, expiresOn))) return undefined;
  return utcDay(now) < expiresOn ? invoiceId : undefined;
}

/** Address of the page that pays an invoice without signing in; good for 60 days from `now`. */
export function payLink(invoiceId: string, now: Date): string {
  const { origin } = new URL(config().APP_URL);
  return `${origin}/pay/${payToken(invoiceId, addDays(utcDay(now), VALID_DAYS))}`;
}
