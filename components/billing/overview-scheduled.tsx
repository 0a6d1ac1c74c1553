"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BillingOverviewView } from "@/lib/web/views-billing-page";
import { BillingDay } from "./billing-day";

function Undoable({
  label,
  action,
  fields,
  children,
}: {
  label: string;
  action: FormAction;
  fields: Record<string, string | number>;
  children: ReactNode;
}) {
  return (
    <li className="p-4">
      <ActionForm action={action} label={label} className="gap-2">
        {(_, isPending) => (
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p className="min-w-0">{children}</p>
            <SubmitButton
              variant="secondary"
              isPending={isPending}
              pendingLabel="Undoing"
              aria-label={label}
            >
              Undo
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </li>
  );
}

/** What happens by itself when the period ends, each with a way to take it back. */
export function ScheduledChanges({
  view,
  undo,
  uncancel,
}: {
  view: BillingOverviewView;
  undo: FormAction;
  uncancel: FormAction;
}) {
  const { scheduled, cancelAt, periodEnd, version, status } = view.subscription;
  const isCancelling = cancelAt !== null && status !== "CANCELLED";
  if (scheduled.length === 0 && !isCancelling) return null;
  return (
    <Card title="Scheduled">
      <ul className="divide-y">
        {isCancelling && (
          <Undoable label="Undo the cancellation" action={uncancel} fields={{ version }}>
            <span className="font-medium">The subscription ends</span> on{" "}
            <BillingDay on={cancelAt} />.
          </Undoable>
        )}
        {scheduled.map(({ id, text }) => (
          <Undoable key={id} label={`Undo: ${text}`} action={undo} fields={{ id, version }}>
            <span className="font-medium">{text}</span>
            {periodEnd && (
              <>
                {" "}
                on <BillingDay on={periodEnd} />
              </>
            )}
            . Nothing is charged for it now.
          </Undoable>
        ))}
      </ul>
    </Card>
  );
}
