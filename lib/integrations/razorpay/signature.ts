import { createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/core/config";

const HEX_SHA256 = /^[0-9a-f]{64}$/;

function fits(secret: string, message: string | Buffer, given: string | null): boolean {
  if (!given || !HEX_SHA256.test(given)) return false;
  const expected = createHmac("sha256", secret).update(message).digest();
  return timingSafeEqual(Buffer.from(given, "hex"), expected);
}

/**
 * Whether Checkout really reported this payment for this order. `orderId` is the one that we stored,
 * never the one that came along. Says nothing about the state of the payment.
 */
export function verifyCheckoutSignature(
  checkout: { orderId: string; paymentId: string; signature: string },
  secret = config().RAZORPAY_KEY_SECRET,
): boolean {
  return fits(secret, `${checkout.orderId}|${checkout.paymentId}`, checkout.signature);
}

/** The current secret, and during a rotation the one before: retries are signed with the old one. */
function webhookSecrets(): string[] {
  const { RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS } = config();
  return [RAZORPAY_WEBHOOK_SECRET, RAZORPAY_WEBHOOK_SECRET_PREVIOUS ?? ""].filter(Boolean);
}

/**
 * Whether Razorpay sent exactly these bytes. Every secret is tried, in constant time each. Source:
 * billing specification, section 14.
 */
export function verifyWebhook(
  rawBody: Buffer,
  signature: string | null,
  secrets: readonly string[] = webhookSecrets(),
): boolean {
  return secrets.map((secret) => fits(secret, rawBody, signature)).includes(true);
}
