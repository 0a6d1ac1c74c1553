import { config } from "@/lib/core/config";
import { verifyResendWebhook, type WebhookHeaders } from "@/lib/integrations/resend-webhook";
import { keepWebhook } from "./keep-webhook";

/**
 * Checks and stores what the mail service tells us. Throws WebhookRefused, and then nothing is stored.
 */
export async function receiveResendWebhook(
  rawBody: Buffer,
  headers: WebhookHeaders,
  now: Date,
): Promise<void> {
  const { id: eventId } = verifyResendWebhook(
    rawBody,
    headers,
    config().RESEND_WEBHOOK_SECRET,
    now,
  );
  await keepWebhook({ provider: "resend", eventId, typeField: "type", rawBody, headers }, now);
}
