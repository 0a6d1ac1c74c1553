import { MailLayout, MailText } from "./layout";

export type WebhookDisabledProps = {
  companyName: string;
  /** Page of the webhook. */
  address: string;
  url: string;
  reason: string;
};

export function WebhookDisabledMail({ companyName, address, url, reason }: WebhookDisabledProps) {
  return (
    <MailLayout
      preview={`The webhook to ${url} was switched off.`}
      title="A webhook was switched off"
      companyName={companyName}
      action={{ label: "Open the webhook", href: address }}
    >
      <MailText>
        Nothing is sent to {url} any more. {reason}
      </MailText>
      <MailText>
        Mend the receiver, send a test, then switch the webhook on again. What was given up before
        can be delivered again from its page; what happens while it is off is not kept for it.
      </MailText>
    </MailLayout>
  );
}
