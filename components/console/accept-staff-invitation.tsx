"use client";

import { useState } from "react";
import { PasswordAdvice } from "@/components/signup/password-advice";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";

/** The password of somebody who joins the staff. */
export function AcceptStaffInvitation({
  action,
  token,
  invited: { name, email },
}: {
  action: FormAction;
  token: string;
  invited: { name: string; email: string };
}) {
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
          <Field
            id="password"
            label="Password"
            error={fields.password}
            hint={<PasswordAdvice password={password} about={[name, email]} />}
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
            Go on to the second factor
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
