import { render } from "@react-email/render";
import type { ReactElement } from "react";
import { emailLog } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { type MailAttachment, sendMail } from "@/lib/integrations/resend";

export type TemplateMail = {
  /** Id of the outbox row that asks for it: sent again it is the same mail. */
  outboxId: string;
  to: string;
  subject: string;
  /** Letters, digits and _ only; what the mail service and our log call this kind of mail. */
  template: string;
  body: ReactElement;
  attachments?: readonly MailAttachment[];
};

/** Draws a mail, hands it to the mail service and notes it. Throws MailError. */
export async function sendTemplate(mail: TemplateMail): Promise<void> {
  const { outboxId, to, subject, template, body, attachments = [] } = mail;
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })]);
  const providerId = await sendMail({
    to,
    subject,
    html,
    text,
    template,
    attachments,
    idempotencyKey: outboxId,
  });
  await controlDb()
    .insert(emailLog)
    .values({ template, to, subject, dedupeKey: outboxId, providerId, lastEvent: "sent" })
    .onConflictDoNothing();
}

/** Addresses in mails come from the configuration, never from a request's Host header. */
export function mailAddresses(slug: string): { workspace: string; site: string } {
  const { protocol, host, origin } = new URL(config().APP_URL);
  return { workspace: `${protocol}//${slug}.${host}`, site: origin };
}
