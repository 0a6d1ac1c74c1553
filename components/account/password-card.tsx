"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasswordView } from "@/lib/web/views-account";
import { NewPasswordField } from "./new-password-field";

/** Changes one's own password; every other sign-in ends with it. */
export function PasswordCard({ view, action }: { view: PasswordView; action: FormAction }) {
  const { name, email, companyName, changedAt } = view;
  return (
    <Card
      title="Password"
      aside={
        changedAt && (
          <span className="text-ink-muted text-xs">
            Changed <DateTime at={changedAt} style="day" />
          </span>
        )
      }
    >
      <ActionForm action={action} label="Change password" className="max-w-md p-4">
        {(state, isPending) => (
          <>
            {/* Tells a password manager whose password this is. */}
            <input
              type="text"
              name="username"
              autoComplete="username"
              value={email}
              readOnly
              hidden
            />
            <Field
              id="currentPassword"
              label="Current password"
              error={state.fields.currentPassword}
            >
              {(control) => (
                <PasswordInput
                  {...control}
                  name="currentPassword"
                  autoComplete="current-password"
                  required
                />
              )}
            </Field>
            <NewPasswordField
              id="newPassword"
              about={[name, email, companyName]}
              error={state.fields.newPassword}
            />
            <p className="text-ink-muted text-xs">
              You stay signed in here. Every other browser and program has to sign in again.
            </p>
            <div>
              <SubmitButton isPending={isPending} pendingLabel="Changing">
                Change the password
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
