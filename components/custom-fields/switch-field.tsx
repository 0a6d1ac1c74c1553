"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Takes a field out of use, or puts it back. What records hold in it is kept either way. */
export function SwitchField({
  field: { id, version, isActive },
  action,
}: {
  field: { id: string; version: number; isActive: boolean };
  action: FormAction;
}) {
  const label = isActive ? "Take out of use" : "Use again";
  return (
    <ActionForm action={action} label={label} className="gap-1">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="isActive" value={String(!isActive)} />
          <SubmitButton variant="secondary" pendingLabel="Saving">
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
