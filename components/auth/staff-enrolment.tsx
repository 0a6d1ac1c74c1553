"use client";

import { useState } from "react";
import { type PasskeyActions, PasskeyAdd } from "@/components/account/passkey-add";
import {
  type AuthenticatorActions,
  AuthenticatorSetup,
} from "@/components/account/security-authenticator-setup";
import { RecoveryCodes } from "@/components/account/security-recovery-codes";
import { buttonStyle } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";

/** The first second factor of a member of staff: an app or a passkey, then recovery codes to keep. */
export function StaffEnrolment({
  isDone,
  next,
  authenticator,
  passkeys,
  leave,
}: {
  isDone: boolean;
  next: string;
  authenticator: AuthenticatorActions;
  passkeys: PasskeyActions;
  leave: () => Promise<void>;
}) {
  const [codes, setCodes] = useState<readonly string[]>();
  const [areKept, setAreKept] = useState(false);
  if (codes && codes.length > 0 && !areKept) {
    return <RecoveryCodes codes={codes} onKept={() => setAreKept(true)} />;
  }
  if (isDone || codes) {
    return (
      <div className="flex flex-col gap-4">
        <p className="text-ink-muted">
          Your second factor is set up. It is asked for at each sign-in.
        </p>
        {/* A plain link: the console is another page altogether. */}
        <a href={next} className={buttonStyle({ variant: "primary", size: "lg" })}>
          Go to the console
        </a>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-muted">
        The console opens with a second factor only. Set up an app or a passkey; both are as good.
      </p>
      <AuthenticatorSetup actions={authenticator} onEnabled={setCodes} />
      <div className="border-t pt-6">
        <PasskeyAdd actions={passkeys} onAdded={setCodes} />
      </div>
      <form action={leave} className="border-t pt-4">
        <SubmitButton variant="ghost" pendingLabel="Signing out">
          Sign out
        </SubmitButton>
      </form>
    </div>
  );
}
