import { type WEBHOOK_PROVIDERS, webhookInbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";

const EVENT_TYPE = /^[\w.-]{1,100}$/;

/** What an event says it is. Signed bytes that are no event are kept all the same. */
function typeOf(body: Buffer, field: string): string {
  try {
    const event: unknown = JSON.parse(body.toString("utf8"));
    const type = (event as Record<string, unknown> | null)?.[field];
    if (typeof type === "string" && EVENT_TYPE.test(type)) return type;
  } catch {
    // Said below.
  }
  return "unknown";
}

/**
 * Stores a verified webhook byte for byte, the same event of a sender once; a worker makes something of
 * it. `typeField` is where the sender says what happened.
 */
export async function keepWebhook(
  webhook: {
    provider: (typeof WEBHOOK_PROVIDERS)[number];
    eventId: string;
    typeField: string;
    rawBody: Buffer;
    headers: Record<string, string | null>;
  },
  now: Date,
): Promise<void> {
  const { provider, eventId, typeField, rawBody } = webhook;
  const given = Object.entries(webhook.headers).filter(
    (header): header is [string, string] => header[1] !== null,
  );
  await controlDb()
    .insert(webhookInbox)
    .values({
      provider,
      eventId,
      eventType: typeOf(rawBody, typeField),
      rawBody,
      headers: Object.fromEntries(given),
      createdAt: now,
      nextAt: now,
    })
    .onConflictDoNothing();
}
