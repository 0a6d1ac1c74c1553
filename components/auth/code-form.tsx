"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";

const KINDS = {
  authenticator: {
    id: "code",
    form: "Second factor",
    label: "Authenticator code",
    hint: "Six digits, from your authenticator app.",
    autoComplete: "one-time-code",
    inputMode: "numeric",
  },
  recovery: {
    id: "recovery_code",
    form: "Recovery",
    label: "Recovery code",
    hint: "One of the ten you kept. Each is good once.",
    autoComplete: "off",
    inputMode: "text",
  },
} as const;

/** Asks for one code. Works without JavaScript. */
export function CodeForm({
  kind,
  action,
  next,
  isFirst = false,
  onDone,
}: {
  kind: keyof typeof KINDS;
  action: FormAction;
  next?: string | undefined;
  /** Takes the focus when the page opens. */
  isFirst?: boolean;
  onDone?: (state: FormState) => void;
}) {
  const { id, form, label, hint, autoComplete, inputMode } = KINDS[kind];
  return (
    <ActionForm action={action} label={form} onDone={onDone}>
      {(state, isPending) => (
        <>
          {next && <input type="hidden" name="next" value={next} />}
          <Field id={id} label={label} hint={hint} error={state.fields[id]}>
            {(control) => (
              <Input
                {...control}
                size="lg"
                name={id}
                autoComplete={autoComplete}
                inputMode={inputMode}
                autoCapitalize="none"
                spellCheck={false}
                maxLength={64}
                required
                autoFocus={isFirst}
                className="font-mono tracking-wider"
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
