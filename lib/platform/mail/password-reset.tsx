import { MailLayout, MailText } from "./layout";

export type PasswordResetProps = {
  name: string;
  companyName: string;
  link: string;
  /** From where the link was asked for. */
  from: string;
};

export function PasswordResetMail({ name, companyName, link, from }: PasswordResetProps) {
  return (
    <MailLayout
      preview="The link holds for 30 minutes and works once."
      title="Choose a new password"
      companyName={companyName}
      action={{ label: "Choose a new password", href: link }}
      footer={`Asked for from: ${from}. If that was not you, do nothing: without this link your password stays as it is.`}
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Somebody, most likely you, asked to choose a new password for the workspace of {companyName}
        . The link holds for 30 minutes and works once. With the new password you are signed out
        everywhere else.
      </MailText>
    </MailLayout>
  );
}
