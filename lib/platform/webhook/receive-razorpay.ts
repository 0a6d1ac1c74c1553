import { createHash } from "node:crypto";
import { verifyWebhook } from "@/lib/integrations/razorpay";
import { WebhookRefused } from "@/lib/integrations/webhook-refused";
import { keepWebhook } from "./keep-webhook";

export type RazorpayWebhookHeaders = {
  "x-razorpay-signature": string | null;
  "x-razorpay-event-id": string | null;
};

const EVENT_ID = /^[\w.-]{1,200}$/;

/**
 * Checks and stores what the payment gateway tells us. The signature does not cover the event's id, so a
 * copy under another id is stored again: what is made of an event has to be harmless when repeated
 * anyway. Without an id the bytes themselves are it. Throws WebhookRefused, and then nothing is stored.
 */
export async function receiveRazorpayWebhook(
  rawBody: Buffer,
  headers: RazorpayWebhookHeaders,
  now: Date,
): Promise<void> {
  if (!verifyWebhook(rawBody, headers["x-razorpay-signature"])) {
    throw new WebhookRefused("No signature fits");
  }
  const given = headers["x-razorpay-event-id"];
  if (given && !EVENT_ID.test(given)) throw new WebhookRefused("The event's id is malformed");
  const eventId = given || createHash("sha256").update(rawBody).digest("hex");
  await keepWebhook({ provider: "razorpay", eventId, typeField: "event", rawBody, headers }, now);
}
