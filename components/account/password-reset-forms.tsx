"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { NewPasswordField } from "./new-password-field";

/** Asks for a link. What comes back never tells whether the address is known. */
export function AskResetForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Ask for a link">
      {(state, isPending) => (
        <>
          <Field id="email" label="E-mail" error={state.fields.email}>
            {(control) => (
              <Input
                {...control}
                size="lg"
                name="email"
                type="email"
                autoComplete="username"
                required
                defaultValue={state.values.email}
              />
            )}
          </Field>
          <SubmitButton size="lg" isPending={isPending} pendingLabel="Sending">
            Send me a link
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Sets a new password with the link from the mail. */
export function ResetForm({
  action,
  token,
  person,
  companyName,
}: {
  action: FormAction;
  token: string;
  person: { name: string; email: string };
  companyName: string;
}) {
  return (
    <ActionForm action={action} label="Reset">
      {(state, isPending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={person.email}
            readOnly
            hidden
          />
          <NewPasswordField
            id="password"
            size="lg"
            about={[person.name, person.email, companyName]}
            error={state.fields.password}
          />
          <SubmitButton size="lg" isPending={isPending} pendingLabel="Changing">
            Change the password
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
