import { MailLayout, MailText } from "./layout";

export type ChangeEmailOldProps = {
  name: string;
  companyName: string;
  to: string;
  link: string;
  resetAddress: string;
};

/** To the mailbox in use: somebody who only got hold of the account cannot take it along. */
export function ChangeEmailOldMail(props: ChangeEmailOldProps) {
  const { name, companyName, to, link, resetAddress } = props;
  return (
    <MailLayout
      preview={`From now on you want to sign in as ${to}.`}
      title="Confirm the change of your address"
      companyName={companyName}
      action={{ label: "Look at the change", href: link }}
      footer={`If it was not you, do nothing here: without this confirmation nothing changes. Then choose a new password, since somebody was signed in as you: ${resetAddress}`}
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Your account at {companyName} is to get the address {to} instead of this one. We sent a mail
        there, too. The change is made once both mailboxes have confirmed it, within 24 hours; until
        then you sign in with this address.
      </MailText>
    </MailLayout>
  );
}
