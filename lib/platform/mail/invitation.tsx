import { MailLayout, MailText } from "./layout";

export type InvitationProps = {
  name: string;
  companyName: string;
  /** Who invites; undefined when that person is gone. */
  inviter: string | undefined;
  email: string;
  /** Address of the workspace. */
  address: string;
  link: string;
  holdsUntil: string;
  /** A few words of the inviter's own, as plain text. */
  message: string | undefined;
};

export function InvitationMail(props: InvitationProps) {
  const { name, companyName, inviter, email, address, link, holdsUntil, message } = props;
  const who = inviter ?? companyName;
  return (
    <MailLayout
      preview={`${who} invites you to work in ${companyName}'s workspace.`}
      title={`You are invited to ${companyName}`}
      companyName={companyName}
      action={{ label: "Accept the invitation", href: link }}
      footer={`The link works once and holds until ${holdsUntil}. If you did not expect it, do nothing: nobody gets an account without it.`}
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        {who} invites you to work in the workspace of {companyName}, {address}. Choose a password,
        and you are in. You sign in as {email}.
      </MailText>
      {message && (
        <MailText>
          {inviter ? `${inviter} writes: ` : ""}
          {/* Lines stay lines; whatever else is in it is text and nothing more. */}
          <span style={{ whiteSpace: "pre-line" }}>&ldquo;{message}&rdquo;</span>
        </MailText>
      )}
    </MailLayout>
  );
}
