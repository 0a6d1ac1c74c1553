import { MailLayout, MailText } from "./layout";

export type WorkspaceSuspendedProps = { companyName: string; address: string; reason: string };

export function WorkspaceSuspendedMail({ companyName, address, reason }: WorkspaceSuspendedProps) {
  return (
    <MailLayout
      preview={`The workspace of ${companyName} is suspended.`}
      title={`The workspace of ${companyName} is suspended`}
      action={{ label: "Open the workspace", href: address }}
    >
      <MailText>Our staff suspended it. The reason given: {reason}</MailText>
      <MailText>
        Administrators can sign in, look at everything and change nothing; nobody else can work in
        it. Nothing is lost. Write to support to have it resumed.
      </MailText>
    </MailLayout>
  );
}
