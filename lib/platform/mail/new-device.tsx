import { MailLayout, MailText } from "./layout";

export type NewDeviceProps = {
  name: string;
  companyName: string;
  at: string;
  from: string;
  sessionsAddress: string;
  resetAddress: string;
};

export function NewDeviceMail(props: NewDeviceProps) {
  const { name, companyName, at, from, sessionsAddress, resetAddress } = props;
  return (
    <MailLayout
      preview={`From: ${from}.`}
      title="Somebody signed in on a new device"
      companyName={companyName}
      action={{ label: "Look at your sessions", href: sessionsAddress }}
      footer="If it was you, there is nothing to do. We write when your account is used on a device it was not used on before."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Your account at {companyName} was used to sign in on {at} from: {from}.
      </MailText>
      <MailText>
        If it was not you, end that session with the button below, then choose a new password:{" "}
        {resetAddress}
      </MailText>
    </MailLayout>
  );
}
