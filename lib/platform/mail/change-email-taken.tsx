import { MailLayout, MailText } from "./layout";

export type ChangeEmailTakenProps = { companyName: string; signInAddress: string };

/** To the owner of an address that somebody else wanted: the one who asked is told nothing. */
export function ChangeEmailTakenMail({ companyName, signInAddress }: ChangeEmailTakenProps) {
  return (
    <MailLayout
      preview="This address has an account already."
      title="This address has an account already"
      companyName={companyName}
      action={{ label: "Sign in", href: signInAddress }}
      footer="Nothing was changed and there is nothing to do. We did not tell the person that the address is in use."
    >
      <MailText>
        Somebody asked to use this address for another account at {companyName}. That is not
        possible, since it has an account there already.
      </MailText>
      <MailText>
        If it was you: sign in with this address, or give your other account a different one.
      </MailText>
    </MailLayout>
  );
}
