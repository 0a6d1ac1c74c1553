"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";

const BLANK: FormState = { fields: {}, values: {} };

/** E-mail and password. What comes back never tells whether the address is known. */
export function SignInForm({
  action,
  next,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  next?: string | undefined;
}) {
  const [state, submit, isPending] = useActionState(action, BLANK);
  const errors = Object.entries(state.fields).map(([id, message]) => ({ id, message }));
  return (
    <form action={submit} aria-label="Sign in" className="flex flex-col gap-4">
      <ErrorSummary
        attempt={state}
        errors={errors}
        message={state.message}
        requestId={state.requestId}
      />
      {next && <input type="hidden" name="next" value={next} />}
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
      <Field id="password" label="Password" error={state.fields.password}>
        {(control) => (
          <PasswordInput
            {...control}
            size="lg"
            name="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <SubmitButton size="lg" isPending={isPending} pendingLabel="Signing in" className="mt-2">
        Sign in
      </SubmitButton>
    </form>
  );
}
