"use client";

import { type ReactNode, useEffect, useState } from "react";
import { SecondFactorForms } from "@/components/auth/second-factor-forms";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConfirmationState, PasskeyRequestState } from "@/lib/web/views-security";

export type StepUpActions = {
  loadChoices: () => Promise<ConfirmationState>;
  startPasskey: () => Promise<PasskeyRequestState>;
  confirm: FormAction;
};

function PasswordForm({ confirm, onDone }: { confirm: FormAction; onDone: () => void }) {
  return (
    <ActionForm action={confirm} label="Confirm with your password" onDone={onDone}>
      {(state, isPending) => (
        <>
          <Field id="confirm_password" label="Password" error={state.fields.confirm_password}>
            {(control) => (
              <PasswordInput
                {...control}
                size="lg"
                name="confirm_password"
                autoComplete="current-password"
                required
                autoFocus
              />
            )}
          </Field>
          <SubmitButton size="lg" isPending={isPending} pendingLabel="Verifying">
            Verify
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Choices({ actions, onDone }: { actions: StepUpActions; onDone: () => void }): ReactNode {
  const { loadChoices, startPasskey, confirm } = actions;
  const [loaded, setLoaded] = useState<ConfirmationState>();
  useEffect(() => {
    let isOpen = true;
    loadChoices().then(
      (state) => isOpen && setLoaded(state),
      () => isOpen && setLoaded({ fields: {}, values: {}, message: "This did not load." }),
    );
    return () => {
      isOpen = false;
    };
  }, [loadChoices]);

  if (!loaded) {
    return (
      <div aria-busy className="flex flex-col gap-3">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </div>
    );
  }
  const { choices, message, requestId } = loaded;
  if (!choices) {
    return <ErrorSummary attempt={loaded} errors={[]} message={message} requestId={requestId} />;
  }
  return choices.hasPassword ? (
    <PasswordForm confirm={confirm} onDone={onDone} />
  ) : (
    <SecondFactorForms
      choices={choices}
      verify={confirm}
      startPasskey={startPasskey}
      onDone={onDone}
    />
  );
}

/** Asks the person to prove again who sits here, before something dangerous is done. */
export function StepUpDialog({
  isOpen,
  actions,
  onConfirmed,
  onCancelled,
}: {
  isOpen: boolean;
  actions: StepUpActions;
  onConfirmed: () => void;
  onCancelled: () => void;
}) {
  return (
    <Dialog
      title="Confirm that it is you"
      isOpen={isOpen}
      onOpenChange={(stays) => {
        if (!stays) onCancelled();
      }}
      className="max-w-sm"
    >
      <div className="flex flex-col gap-4 p-4">
        <p className="text-ink-muted">
          What you are about to do changes who can get in. It is asked for once in ten minutes.
        </p>
        <Choices actions={actions} onDone={onConfirmed} />
      </div>
    </Dialog>
  );
}
