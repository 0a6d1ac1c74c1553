import { MailLayout, MailText } from "./layout";

export type VerifyEmailProps = { name: string; companyName: string; email: string; link: string };

export function VerifyEmailMail({ name, companyName, email, link }: VerifyEmailProps) {
  return (
    <MailLayout
      preview="One click confirms your address."
      title="Confirm your e-mail address"
      companyName={companyName}
      action={{ label: "Confirm the address", href: link }}
      footer="The link holds for 7 days. If you did not sign up, do nothing: nobody is confirmed without it."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Please confirm that {email} is yours. You can work in {companyName}&rsquo;s workspace at
        once; inviting people, trying and buying modules needs the confirmation.
      </MailText>
    </MailLayout>
  );
}
