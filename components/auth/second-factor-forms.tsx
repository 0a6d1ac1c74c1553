"use client";

import type { FormAction } from "@/components/ui/action-form";
import type { FormState } from "@/lib/web/views";
import type { FactorChoicesView, PasskeyRequestState } from "@/lib/web/views-security";
import { CodeForm } from "./code-form";
import { PasskeyButton } from "./passkey-button";

/** Whatever second factors somebody has, the quickest first. */
export function SecondFactorForms({
  choices,
  verify,
  startPasskey,
  next,
  onDone,
}: {
  choices: FactorChoicesView;
  verify: FormAction;
  startPasskey: () => Promise<PasskeyRequestState>;
  next?: string | undefined;
  onDone?: (state: FormState) => void;
}) {
  const { hasAuthenticator, hasPasskey, hasRecoveryCodes } = choices;
  return (
    <div className="flex flex-col gap-4">
      {hasAuthenticator && (
        <CodeForm kind="authenticator" action={verify} next={next} isFirst onDone={onDone} />
      )}
      {hasPasskey && (
        <PasskeyButton
          label="Use a passkey"
          start={startPasskey}
          action={verify}
          next={next}
          onDone={onDone}
        />
      )}
      {hasRecoveryCodes && (
        <details className="group">
          <summary className="w-fit rounded text-accent-ink underline underline-offset-2">
            Use a recovery code
          </summary>
          <div className="pt-4">
            <CodeForm kind="recovery" action={verify} next={next} onDone={onDone} />
          </div>
        </details>
      )}
    </div>
  );
}
