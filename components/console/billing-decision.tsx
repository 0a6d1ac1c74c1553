"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApprovalRowView } from "@/lib/web/views-console-billing";

/** The second person's two answers. */
export function BillingDecision({
  row,
  actions,
}: {
  row: ApprovalRowView;
  actions: { approve: FormAction; decline: FormAction };
}) {
  return (
    <div className="flex flex-wrap gap-3">
      <ActionForm action={actions.approve} label={`Approve: ${row.what}, ${row.tenant.name}`}>
        {() => (
          <>
            <input type="hidden" name="id" value={row.id} />
            <SubmitButton pendingLabel="At work">Approve and do it</SubmitButton>
          </>
        )}
      </ActionForm>
      <ActionForm action={actions.decline} label={`Decline: ${row.what}, ${row.tenant.name}`}>
        {() => (
          <>
            <input type="hidden" name="id" value={row.id} />
            <SubmitButton variant="secondary" pendingLabel="Declining">
              Decline
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
