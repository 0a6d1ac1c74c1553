"use client";

import { useState } from "react";
import { PasswordAdvice } from "@/components/signup/password-advice";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { InvitationView } from "@/lib/web/views-people";

/** Name and password of somebody who joins. The address is fixed: the link went there. */
export function AcceptInvitation({
  action,
  token,
  invitation,
}: {
  action: FormAction;
  token: string;
  invitation: InvitationView;
}) {
  const { companyName, email } = invitation;
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  return (
    <ActionForm action={action} label="Accept the invitation">
      {({ fields }) => (
        <>
          <input type="hidden" name="token" value={token} />
          {/* For password managers, which save the password under it. */}
          <input
            type="email"
            name="username"
            autoComplete="username"
            defaultValue={email}
            readOnly
            hidden
          />
          <Field id="name" label="Your name" error={fields.name}>
            {(control) => (
              <Input
                {...control}
                size="lg"
                name="name"
                autoComplete="name"
                required
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field
            id="password"
            label="Password"
            error={fields.password}
            hint={<PasswordAdvice password={password} about={[name, email, companyName]} />}
          >
            {(control) => (
              <PasswordInput
                {...control}
                size="lg"
                name="password"
                autoComplete="new-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <SubmitButton size="lg" pendingLabel="Joining" className="mt-2">
            Join the workspace
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
