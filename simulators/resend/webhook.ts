import { createHmac, randomUUID } from "node:crypto";
import type { StoredEmail } from "./mailbox";

/** Where the service reports what became of a mail; both are set in its dashboard. */
export type WebhookTarget = { url: string; secret: string };

/** The secret of spec/billing.md, section 15; the application's development default is the same. */
export const SIMULATOR_SECRET = "whsec_aWxtcy1sb2NhbC1yZXNlbmQtc2VjcmV0";

/** Addresses of the service for trying out what becomes of mails. */
const TESTING_EVENTS: Record<string, readonly string[]> = {
  "delivered@resend.dev": ["delivered"],
  "bounced@resend.dev": ["bounced"],
  "complained@resend.dev": ["delivered", "complained"],
  "suppressed@resend.dev": ["suppressed"],
};

/** `local+label@resend.dev` counts as the address without the label, as the service has it. */
const testingEvents = (to: readonly string[]): readonly string[] =>
  to.flatMap((address) => TESTING_EVENTS[address.toLowerCase().replace(/\+[^@]*/, "")] ?? []);

/** What the service last knows of a mail to these addresses. */
export const lastEventOf = (to: readonly string[]): string =>
  testingEvents(to).at(-1) ?? "delivered";

/** The signature header of Svix for one delivery. */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return `v1,${digest}`;
}

async function deliver(target: WebhookTarget, body: string): Promise<void> {
  const id = `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(Date.now() / 1_000));
  await fetch(target.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": signWebhook(target.secret, id, timestamp, body),
    },
    body,
  });
}

/** Reports what became of a mail to one of the testing addresses; others are only kept. */
export async function reportEvents(target: WebhookTarget, email: StoredEmail): Promise<void> {
  const { id, from, to, subject, tags } = email;
  for (const event of testingEvents(to)) {
    const data = {
      email_id: id,
      from,
      to,
      subject,
      ...(tags && { tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])) }),
      ...(event === "bounced" && {
        bounce: { type: "Permanent", subType: "General", message: "The mailbox does not exist." },
      }),
    };
    const created_at = new Date().toISOString();
    await deliver(target, JSON.stringify({ type: `email.${event}`, created_at, data }));
  }
}
