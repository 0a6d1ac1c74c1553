"use client";

import { useState } from "react";
import { CodeForm } from "@/components/auth/code-form";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";
import type { AuthenticatorSetupState, RecoveryCodesState } from "@/lib/web/views-security";

export type AuthenticatorActions = {
  start: () => Promise<AuthenticatorSetupState>;
  enable: (previous: FormState, form: FormData) => Promise<RecoveryCodesState>;
};

/** The secret in groups of four, which is how people type it. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** From "set up" by way of the picture to the first code. */
export function AuthenticatorSetup({
  actions,
  onEnabled,
}: {
  actions: AuthenticatorActions;
  onEnabled: (recoveryCodes: string[]) => void;
}) {
  const [setup, setSetup] = useState<AuthenticatorSetupState["setup"]>();
  if (!setup) {
    return (
      <ActionForm
        label="Set up authenticator app"
        action={async () => {
          const state = await actions.start();
          if (state.setup) setSetup(state.setup);
          return state;
        }}
      >
        {(_state, isPending) => (
          <SubmitButton isPending={isPending} pendingLabel="Preparing" className="w-fit">
            Set up authenticator app
          </SubmitButton>
        )}
      </ActionForm>
    );
  }
  return (
    <div className="flex flex-col gap-4 sm:flex-row">
      {/* biome-ignore lint/performance/noImgElement: a picture in the page itself; there is nothing to optimise */}
      <img
        src={setup.qr}
        alt="QR code for your authenticator app"
        width={176}
        height={176}
        className="size-44 shrink-0 rounded-md border bg-white"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <div className="flex flex-col gap-1">
          <p>Scan the picture with your authenticator app, then type the code it shows.</p>
          <p className="text-ink-muted">
            No camera? Type this key into the app:{" "}
            <code className="break-words font-mono text-ink">{grouped(setup.secret)}</code>
          </p>
        </div>
        <CodeForm
          kind="authenticator"
          isFirst
          action={async (previous, form) => {
            const state = await actions.enable(previous, form);
            if (state.recoveryCodes) onEnabled(state.recoveryCodes);
            return state;
          }}
        />
      </div>
    </div>
  );
}
