"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { KeyRound } from "lucide-react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { FormState } from "@/lib/web/views";
import type { PasskeyRequestState } from "@/lib/web/views-security";
import { withPasskey } from "./with-passkey";

/** One button that asks for a passkey; not there where the browser knows none. */
export function PasskeyButton({
  label,
  start,
  action,
  next,
  onDone,
}: {
  label: string;
  start: () => Promise<PasskeyRequestState>;
  action: FormAction;
  next?: string | undefined;
  onDone?: (state: FormState) => void;
}) {
  const isHydrated = useHydrated();
  if (!isHydrated || !browserSupportsWebAuthn()) return null;
  return (
    <ActionForm action={withPasskey(start, action)} label={label} onDone={onDone}>
      {(_state, isPending) => (
        <>
          {next && <input type="hidden" name="next" value={next} />}
          <SubmitButton
            variant="secondary"
            size="lg"
            isPending={isPending}
            pendingLabel="Waiting for the passkey"
          >
            <KeyRound aria-hidden className="size-4" />
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
