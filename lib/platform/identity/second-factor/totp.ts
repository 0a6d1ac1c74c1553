import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";

/** RFC 6238 as every authenticator app understands it. */
const RULES = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Steps a clock may be off, either way. */
const WINDOW = 1;
/** 160 bits, as RFC 4226 recommends for SHA-1. */
const SECRET_BYTES = 20;

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an authenticator app reads out of the QR code. */
export function totpUri(secret: string, issuer: string, account: string): string {
  return new TOTP({ ...RULES, secret, issuer, label: account }).toString();
}

/** A QR code as the address of an SVG picture, black on white whatever the theme: cameras want it. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

/**
 * The time step whose code this is, within one step of now and later than `lastStep`: a code is good
 * once, and older ones are not good after it. Undefined when it is none.
 */
export function matchingStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | undefined {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...RULES,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: WINDOW,
  });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: RULES.period, timestamp }) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}
