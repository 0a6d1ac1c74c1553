"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProfileView } from "@/lib/web/views-account";

type EmailActions = {
  request: FormAction;
  cancel: FormAction;
  resendVerification: FormAction;
};

function Unverified({ email, resend }: { email: string; resend: FormAction }) {
  return (
    <ActionForm action={resend} label="Confirm your address" className="border-b p-4">
      {(_state, isPending) => (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-prose">
            We sent a link to {email}. Open it to confirm that the address is yours; inviting people
            needs it.
          </p>
          <SubmitButton variant="secondary" isPending={isPending} pendingLabel="Sending">
            Send the link again
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

function UnderWay({
  change,
  email,
  cancel,
}: {
  change: NonNullable<ProfileView["emailChange"]>;
  email: string;
  cancel: FormAction;
}) {
  const ends = [
    { address: email, isConfirmed: change.isOldConfirmed },
    { address: change.to, isConfirmed: change.isNewConfirmed },
  ];
  return (
    <div className="flex flex-col gap-3 p-4">
      <p>
        Your address becomes <strong>{change.to}</strong> once both mailboxes have confirmed it, by{" "}
        <DateTime at={change.expiresAt} />. Until then you sign in as {email}.
      </p>
      <ul className="flex flex-col gap-1.5">
        {ends.map(({ address, isConfirmed }) => (
          <li key={address} className="flex flex-wrap items-center gap-2">
            <Badge tone={isConfirmed ? "success" : "warning"}>
              {isConfirmed ? "Confirmed" : "Waiting"}
            </Badge>
            <span className="break-all">{address}</span>
          </li>
        ))}
      </ul>
      <ActionForm action={cancel} label="Stop the change of address">
        {(_state, isPending) => (
          <div>
            <SubmitButton variant="danger" isPending={isPending} pendingLabel="Stopping">
              Stop the change
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </div>
  );
}

/** The address one signs in with: whether it is proved, and how it is changed. */
export function EmailCard({ profile, actions }: { profile: ProfileView; actions: EmailActions }) {
  const { email, isEmailVerified, emailChange } = profile;
  return (
    <Card
      title="E-mail address"
      aside={
        <Badge tone={isEmailVerified ? "success" : "warning"}>
          {isEmailVerified ? "Confirmed" : "Not confirmed"}
        </Badge>
      }
    >
      {!isEmailVerified && <Unverified email={email} resend={actions.resendVerification} />}
      {emailChange ? (
        <UnderWay change={emailChange} email={email} cancel={actions.cancel} />
      ) : (
        <ActionForm action={actions.request} label="Change your address" className="p-4">
          {(state, isPending) => (
            <>
              <p className="max-w-prose">
                You sign in as <strong className="break-all">{email}</strong>. For another address
                we write to both mailboxes, and both have to confirm.
              </p>
              <div className="max-w-sm">
                <Field id="email" label="New address" error={state.fields.email}>
                  {(control) => (
                    <Input
                      {...control}
                      name="email"
                      type="email"
                      autoComplete="email"
                      required
                      defaultValue={state.values.email}
                    />
                  )}
                </Field>
              </div>
              <div>
                <SubmitButton variant="secondary" isPending={isPending} pendingLabel="Sending">
                  Change the address
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
      )}
    </Card>
  );
}
