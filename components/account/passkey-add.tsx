"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { withNewPasskey } from "@/components/auth/with-passkey";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { FormState } from "@/lib/web/views";
import type { PasskeyCreationState, RecoveryCodesState } from "@/lib/web/views-security";

export type PasskeyActions = {
  start: () => Promise<PasskeyCreationState>;
  add: (previous: FormState, form: FormData) => Promise<RecoveryCodesState>;
};

/** Names a new passkey and has the browser make it. */
export function PasskeyAdd({
  actions,
  onAdded,
}: {
  actions: PasskeyActions;
  onAdded: (recoveryCodes: string[]) => void;
}) {
  const isHydrated = useHydrated();
  if (!isHydrated) return null;
  if (!browserSupportsWebAuthn()) {
    return <p className="text-ink-muted">This browser cannot make passkeys.</p>;
  }
  const add = withNewPasskey(actions.start, async (previous, form) => {
    const state = await actions.add(previous, form);
    if (state.recoveryCodes) onAdded(state.recoveryCodes);
    return state;
  });
  return (
    <ActionForm action={add} label="Add a passkey">
      {(state, isPending) => (
        <div className="flex flex-wrap items-end gap-2">
          <div className="w-full sm:w-64">
            <Field id="name" label="Name of the new passkey" error={state.fields.name}>
              {(control) => (
                <Input
                  {...control}
                  name="name"
                  placeholder="Work laptop"
                  maxLength={60}
                  required
                  defaultValue={state.values.name}
                />
              )}
            </Field>
          </div>
          <SubmitButton
            variant="secondary"
            isPending={isPending}
            pendingLabel="Waiting for the passkey"
          >
            Add a passkey
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
