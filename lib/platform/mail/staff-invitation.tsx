import { MailLayout, MailText } from "./layout";

export type StaffInvitationProps = { name: string; invitedBy: string; link: string };

export function StaffInvitationMail({ name, invitedBy, link }: StaffInvitationProps) {
  return (
    <MailLayout
      preview={`${invitedBy} invites you into the staff of ILMS.`}
      title="You are invited to the ILMS console"
      action={{ label: "Choose a password", href: link }}
    >
      <MailText>
        Hello {name}, {invitedBy} made an account on the platform console for you.
      </MailText>
      <MailText>
        The link works once and for three days. After the password you set up a second factor: have
        an authenticator app or a passkey at hand. If you did not expect this, do nothing.
      </MailText>
    </MailLayout>
  );
}
