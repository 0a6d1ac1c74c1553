import { MailLayout, MailText } from "./layout";

export type FactorsChangedProps = {
  name: string;
  companyName: string;
  /** What happened, as a sentence. */
  change: string;
  securityAddress: string;
};

/** Tells somebody that the ways into their account changed. */
export function FactorsChangedMail(props: FactorsChangedProps) {
  const { name, companyName, change, securityAddress } = props;
  return (
    <MailLayout
      preview={change}
      title="How you sign in was changed"
      companyName={companyName}
      action={{ label: "Look at it", href: securityAddress }}
      footer="If it was you, there is nothing to do."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        {change} This is about your account at {companyName}.
      </MailText>
      <MailText>
        If it was not you, choose a new password at once, end the sessions you do not know, and tell
        an administrator of your company.
      </MailText>
    </MailLayout>
  );
}
