import { webhookInbox } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { verifyResendWebhook, type WebhookHeaders } from "@/lib/integrations/resend-webhook";

const EVENT_TYPE = /^[\w.-]{1,100}$/;

/** What an event says it is. Signed bytes that are no event are kept all the same. */
function typeOf(body: Buffer): string {
  try {
    const event: unknown = JSON.parse(body.toString("utf8"));
    const type = event && typeof event === "object" && "type" in event ? event.type : undefined;
    if (typeof type === "string" && EVENT_TYPE.test(type)) return type;
  } catch {
    // Said below.
  }
  return "unknown";
}

/**
 * Checks and stores what the mail service tells us, byte for byte; a worker makes something of it. The
 * same event is stored once. Throws WebhookRefused, and then nothing is stored.
 */
export async function receiveResendWebhook(
  body: Buffer,
  headers: WebhookHeaders,
  now: Date,
): Promise<void> {
  const { id } = verifyResendWebhook(body, headers, config().RESEND_WEBHOOK_SECRET, now);
  const kept = Object.entries(headers).filter(
    (header): header is [string, string] => header[1] !== null,
  );
  await controlDb()
    .insert(webhookInbox)
    .values({
      provider: "resend",
      eventId: id,
      eventType: typeOf(body),
      rawBody: body,
      headers: Object.fromEntries(kept),
      createdAt: now,
      nextAt: now,
    })
    .onConflictDoNothing();
}
