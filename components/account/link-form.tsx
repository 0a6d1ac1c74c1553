"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * One button that uses a link from a mail. Opening the page alone does nothing: programs that scan
 * mails open every address in them.
 */
export function LinkForm({
  action,
  token,
  label,
  pendingLabel,
}: {
  action: FormAction;
  token: string;
  label: string;
  pendingLabel: string;
}) {
  return (
    <ActionForm action={action} label={label}>
      {(_state, isPending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <SubmitButton size="lg" isPending={isPending} pendingLabel={pendingLabel}>
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
