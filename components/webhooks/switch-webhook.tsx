"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Switches a webhook off, or on again. */
export function SwitchWebhook({
  webhook,
  action,
}: {
  webhook: { id: string; version: number; isOn: boolean };
  action: FormAction;
}) {
  const { id, version, isOn } = webhook;
  return (
    <ActionForm action={action} label={isOn ? "Switch off" : "Switch on"} className="gap-0">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="isActive" value={String(!isOn)} />
          <SubmitButton variant="secondary" pendingLabel={isOn ? "Switching off" : "Switching on"}>
            {isOn ? "Switch off" : "Switch on"}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
