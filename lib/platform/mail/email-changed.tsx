import { MailLayout, MailText } from "./layout";

export type EmailChangedProps = {
  name: string;
  companyName: string;
  from: string;
  to: string;
  signInAddress: string;
};

export function EmailChangedMail(props: EmailChangedProps) {
  const { name, companyName, from, to, signInAddress } = props;
  return (
    <MailLayout
      preview={`You sign in as ${to} from now on.`}
      title="Your address was changed"
      companyName={companyName}
      action={{ label: "Open the workspace", href: signInAddress }}
      footer="Both mailboxes confirmed the change. If it was not you, tell an administrator of your company."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Your account at {companyName} has the address {to} now, instead of {from}. Your password and
        your sign-ins stay as they are.
      </MailText>
    </MailLayout>
  );
}
