"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RecoveryCodesState, SecurityView } from "@/lib/web/views-security";
import { type PasskeyActions, PasskeyAdd } from "./passkey-add";
import { PasskeyList } from "./passkey-list";
import { type AuthenticatorActions, AuthenticatorSetup } from "./security-authenticator-setup";
import { RecoveryCodes } from "./security-recovery-codes";
import { SecurityRequired } from "./security-required";
import { TurnOffAuthenticator } from "./security-turn-off";

export type SecurityActions = {
  authenticator: AuthenticatorActions & { disable: FormAction };
  passkeys: PasskeyActions & { rename: FormAction; remove: FormAction };
  renewRecoveryCodes: () => Promise<RecoveryCodesState>;
};

/** A person's second factors: what stands, and how to change it. */
export function SecurityCards({
  security,
  actions,
}: {
  security: SecurityView;
  actions: SecurityActions;
}) {
  const { authenticatorSince: since, passkeys, recoveryCodesLeft, isEnrolled } = security;
  const [codes, setCodes] = useState<readonly string[]>([]);
  const isOn = since !== null;
  return (
    <>
      <SecurityRequired security={security} />
      {codes.length > 0 && <RecoveryCodes codes={codes} onKept={() => setCodes([])} />}
      <Card
        title="Authenticator app"
        aside={<Badge tone={isOn ? "success" : "neutral"}>{isOn ? "On" : "Off"}</Badge>}
      >
        <div className="flex flex-col gap-3 p-4">
          <p className="max-w-prose text-ink-muted">
            After your password, you type a code that an app on your telephone shows.
          </p>
          {isOn ? (
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p>
                On since <DateTime at={since} style="day" />.
              </p>
              <TurnOffAuthenticator
                isLast={passkeys.length === 0}
                disable={actions.authenticator.disable}
              />
            </div>
          ) : (
            <AuthenticatorSetup actions={actions.authenticator} onEnabled={setCodes} />
          )}
        </div>
      </Card>
      <Card title="Passkeys">
        {passkeys.length === 0 ? (
          <EmptyState icon={KeyRound} title="No passkeys yet">
            A passkey signs you in with your finger, your face or the PIN of your device. Nothing to
            type, and nothing to give away.
          </EmptyState>
        ) : (
          <PasskeyList
            passkeys={passkeys}
            rename={actions.passkeys.rename}
            remove={actions.passkeys.remove}
          />
        )}
        <div className="border-t p-4">
          <PasskeyAdd actions={actions.passkeys} onAdded={setCodes} />
        </div>
      </Card>
      {isEnrolled && (
        <Card title="Recovery codes">
          <ActionForm
            label="New recovery codes"
            className="p-4"
            action={async () => {
              const state = await actions.renewRecoveryCodes();
              if (state.recoveryCodes) setCodes(state.recoveryCodes);
              return state;
            }}
          >
            {(_state, isPending) => (
              <div className="flex flex-wrap items-center justify-between gap-3">
                <p className="text-ink-muted">
                  {recoveryCodesLeft} of 10 left. New codes make the old ones worthless.
                </p>
                <SubmitButton variant="secondary" isPending={isPending} pendingLabel="Making codes">
                  New recovery codes
                </SubmitButton>
              </div>
            )}
          </ActionForm>
        </Card>
      )}
    </>
  );
}
