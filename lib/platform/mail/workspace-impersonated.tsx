import { MailLayout, MailText } from "./layout";

export type WorkspaceImpersonatedProps = {
  companyName: string;
  personName: string;
  reason: string;
  mayWrite: boolean;
  auditAddress: string;
};

export function WorkspaceImpersonatedMail(props: WorkspaceImpersonatedProps) {
  const { companyName, personName, reason, mayWrite, auditAddress } = props;
  return (
    <MailLayout
      preview={`Our staff opened the workspace of ${companyName}.`}
      title={`Our staff opened the workspace of ${companyName}`}
      action={{ label: "Look at the audit log", href: auditAddress }}
    >
      <MailText>
        A member of our staff signed in as {personName}. The reason given: {reason}
      </MailText>
      <MailText>
        {mayWrite
          ? "Changes were granted for at most an hour."
          : "They can look for at most an hour and change nothing."}{" "}
        What was done stands in the audit log of your workspace. If you did not expect this, write
        to support.
      </MailText>
    </MailLayout>
  );
}
