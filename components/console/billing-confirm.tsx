"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BillingPreviewView } from "@/lib/web/views-console-billing";
import { BillingReason } from "./billing-reason";

/**
 * Confirms what was previewed, with a reason. It carries the version and day of the preview: what
 * would come out differently is refused and has to be looked at again.
 */
export function BillingConfirm({
  tenantId,
  title,
  note,
  verb,
  pendingLabel,
  isDestructive = false,
  preview: { version, on },
  fields,
  action,
}: {
  tenantId: string;
  title: string;
  note: string;
  verb: string;
  pendingLabel: string;
  isDestructive?: boolean;
  preview: Pick<BillingPreviewView, "version" | "on">;
  /** What was chosen. */
  fields: readonly { name: string; value: string }[];
  action: FormAction;
}) {
  return (
    <Card title={title}>
      <ActionForm action={action} label={title} className="px-4 py-3">
        {(state) => (
          <>
            <input type="hidden" name="tenant_id" value={tenantId} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="on" value={on} />
            {fields.map(({ name, value }) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <p className="text-ink-muted">{note}</p>
            <BillingReason state={state} />
            <div>
              <SubmitButton
                variant={isDestructive ? "danger" : "primary"}
                pendingLabel={pendingLabel}
              >
                {verb}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
