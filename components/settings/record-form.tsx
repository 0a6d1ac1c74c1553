"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";

/**
 * A form that saves one record as a whole. Whoever may not save sees the same fields, closed. A new
 * version of the record starts the fields afresh.
 */
export function RecordForm({
  action,
  label,
  record,
  canEdit,
  submit = "Save",
  onDone,
  children,
}: {
  action: FormAction;
  label: string;
  record: { id?: string | undefined; version: number | null | undefined };
  canEdit: boolean;
  submit?: string;
  onDone?: () => void;
  children: (state: FormState) => ReactNode;
}) {
  return (
    <ActionForm action={action} label={label} className="p-4" isEdit {...(onDone && { onDone })}>
      {(state, isPending) => (
        <fieldset key={record.version} disabled={!canEdit} className="flex min-w-0 flex-col gap-4">
          {record.id !== undefined && <input type="hidden" name="id" value={record.id} />}
          {/* A new record has no version; that the first save of a setting has none must be said. */}
          {record.version !== undefined && (
            <input type="hidden" name="version" value={record.version ?? ""} />
          )}
          {children(state)}
          {canEdit ? (
            <div>
              <SubmitButton isPending={isPending} pendingLabel="Saving">
                {submit}
              </SubmitButton>
            </div>
          ) : (
            <p className="text-ink-muted">Your role lets you look at this, not change it.</p>
          )}
        </fieldset>
      )}
    </ActionForm>
  );
}
