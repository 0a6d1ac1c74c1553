import { MailLayout, MailText } from "./layout";

export type PasswordChangedProps = {
  name: string;
  companyName: string;
  at: string;
  from: string;
  resetAddress: string;
};

export function PasswordChangedMail(props: PasswordChangedProps) {
  const { name, companyName, at, from, resetAddress } = props;
  return (
    <MailLayout
      preview="Every other sign-in has ended."
      title="Your password was changed"
      companyName={companyName}
      action={{ label: "It was not me", href: resetAddress }}
      footer="If it was you, there is nothing to do."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        The password of your account at {companyName} was changed on {at} from: {from}. Every other
        sign-in has ended.
      </MailText>
      <MailText>
        If it was not you, choose a new password at once and tell an administrator of your company.
      </MailText>
    </MailLayout>
  );
}
