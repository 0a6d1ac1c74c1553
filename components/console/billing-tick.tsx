"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Does now what the worker does every ten minutes. */
export function BillingTick({ tick }: { tick: FormAction }) {
  return (
    <ActionForm action={tick} label="Do what is due" className="items-end gap-1">
      {() => (
        <SubmitButton variant="secondary" pendingLabel="At work">
          Do what is due now
        </SubmitButton>
      )}
    </ActionForm>
  );
}
