import { MailLayout, MailText } from "./layout";

export type ChangeEmailNewProps = {
  name: string;
  companyName: string;
  from: string;
  link: string;
};

export function ChangeEmailNewMail({ name, companyName, from, link }: ChangeEmailNewProps) {
  return (
    <MailLayout
      preview="Confirm that this address is yours."
      title="Confirm your new address"
      companyName={companyName}
      action={{ label: "Look at the change", href: link }}
      footer="If you do not know this company, do nothing: without your confirmation your address is not used."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        This address is to replace {from} in your account at {companyName}. We sent a mail there,
        too. The change is made once both mailboxes have confirmed it, within 24 hours; from then on
        you sign in with this address.
      </MailText>
    </MailLayout>
  );
}
