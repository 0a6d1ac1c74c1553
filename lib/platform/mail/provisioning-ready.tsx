import { MailLayout, MailText } from "./layout";

export type ProvisioningReadyProps = { companyName: string; address: string };

export function ProvisioningReadyMail({ companyName, address }: ProvisioningReadyProps) {
  return (
    <MailLayout
      preview={`The workspace of ${companyName} is ready.`}
      title={`The workspace of ${companyName} is ready`}
      companyName={companyName}
      action={{ label: "Open the workspace", href: `${address}/login` }}
    >
      <MailText>
        Everything is set up. Sign in with the e-mail address and the password you chose when you
        signed up.
      </MailText>
      <MailText>
        Keep this mail: the address below is where your company works from now on.
      </MailText>
    </MailLayout>
  );
}
