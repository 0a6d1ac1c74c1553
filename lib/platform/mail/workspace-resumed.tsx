import { MailLayout, MailText } from "./layout";

export type WorkspaceResumedProps = { companyName: string; address: string; reason: string };

export function WorkspaceResumedMail({ companyName, address, reason }: WorkspaceResumedProps) {
  return (
    <MailLayout
      preview={`The workspace of ${companyName} is open again.`}
      title={`The workspace of ${companyName} is open again`}
      action={{ label: "Open the workspace", href: address }}
    >
      <MailText>Our staff ended the suspension. The reason given: {reason}</MailText>
      <MailText>Everybody can work in it again, with everything as it was before.</MailText>
    </MailLayout>
  );
}
