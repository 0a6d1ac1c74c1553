"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConsoleTenantView } from "@/lib/web/views-console";
import { ReasonField } from "./reason-field";

/** Suspends a workspace, or ends its suspension, with a reason. */
export function SuspensionForm({
  tenant,
  action,
}: {
  tenant: Pick<ConsoleTenantView, "id" | "name" | "status">;
  action: FormAction;
}) {
  const isSuspended = tenant.status === "SUSPENDED";
  const title = isSuspended ? "Resume the workspace" : "Suspend the workspace";
  return (
    <Card title={title}>
      <ActionForm action={action} label={title} className="px-4 py-3">
        {(state) => (
          <>
            <input type="hidden" name="tenant_id" value={tenant.id} />
            <p className="text-ink-muted">
              {isSuspended
                ? `Everybody at ${tenant.name} can work again with their next click. The administrators get a mail.`
                : `With their next click the administrators of ${tenant.name} can only look, and everybody else is out. Nothing is deleted. The administrators get a mail.`}
            </p>
            <ReasonField state={state} />
            <div>
              <SubmitButton
                variant={isSuspended ? "primary" : "danger"}
                pendingLabel={isSuspended ? "Resuming" : "Suspending"}
              >
                {isSuspended ? "Resume" : "Suspend"}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
