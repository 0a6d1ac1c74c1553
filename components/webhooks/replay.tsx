"use client";

import { RotateCw } from "lucide-react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Delivers once more: one delivery, or all that were given up. */
export function Replay({ id, label, action }: { id: string; label: string; action: FormAction }) {
  return (
    <ActionForm action={action} label={label} className="gap-1.5">
      {(_, isPending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="secondary" isPending={isPending} pendingLabel="Asking for it">
            {!isPending && <RotateCw aria-hidden className="size-4" />}
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
