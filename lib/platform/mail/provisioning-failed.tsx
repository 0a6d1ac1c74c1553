import { MailLayout, MailText } from "./layout";

export type ProvisioningFailedProps = {
  companyName: string;
  reason: string;
  statusAddress: string;
};

export function ProvisioningFailedMail(props: ProvisioningFailedProps) {
  return (
    <MailLayout
      preview={`Setting up the workspace of ${props.companyName} stopped.`}
      title="Setting up your workspace stopped"
      companyName={props.companyName}
      action={{ label: "Look at it and try again", href: props.statusAddress }}
    >
      <MailText>
        While we set up the workspace of {props.companyName}, one step did not succeed:{" "}
        {props.reason}
      </MailText>
      <MailText>
        Nothing you entered is lost. Open the page below to try that step again; our staff has been
        told as well.
      </MailText>
    </MailLayout>
  );
}
