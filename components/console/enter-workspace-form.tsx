"use client";

import { UserRoundSearch } from "lucide-react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConsoleEntryView } from "@/lib/web/views-console";
import { ReasonField } from "./reason-field";

/** As whom, why, and whether things may be changed. */
export function EnterWorkspaceForm({
  entry: { tenant, q, people, isMore, mayWrite },
  action,
}: {
  entry: ConsoleEntryView;
  action: FormAction;
}) {
  if (people.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={UserRoundSearch}
          title={q ? `Nobody found for “${q}”` : "Nobody works here yet"}
        >
          Only people who have accepted their invitation and are active can be chosen.
        </EmptyState>
      </Card>
    );
  }
  return (
    <ActionForm action={action} label={`Enter ${tenant.name}`}>
      {(state) => (
        <>
          <input type="hidden" name="tenant_id" value={tenant.id} />
          <Card>
            <fieldset
              aria-describedby={state.fields.userId ? "userId-error" : undefined}
              className="divide-y"
            >
              <legend className="sr-only">Enter as</legend>
              {people.map(({ id, name, email }, position) => (
                <label
                  key={id}
                  className="flex min-h-8 items-center gap-3 px-4 py-1 hover:bg-hover has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    id={position === 0 ? "userId" : undefined}
                    name="userId"
                    value={id}
                    required
                    defaultChecked={state.values.userId === id || people.length === 1}
                    className="size-4 shrink-0 accent-accent"
                  />
                  <span className="min-w-0 truncate font-medium">{name}</span>
                  <span className="ml-auto min-w-0 truncate text-ink-muted text-xs">{email}</span>
                </label>
              ))}
            </fieldset>
          </Card>
          {isMore && (
            <p className="text-ink-muted text-xs">
              There are more people; search for the one you look for.
            </p>
          )}
          {state.fields.userId && (
            <p id="userId-error" className="text-danger">
              {state.fields.userId}
            </p>
          )}
          <div className="flex max-w-xl flex-col gap-4">
            <ReasonField state={state} />
            {mayWrite && (
              <label className="flex items-start gap-2">
                <input
                  type="checkbox"
                  name="mayWrite"
                  value="yes"
                  defaultChecked={state.values.mayWrite === "yes"}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <span>
                  Allow changes
                  <span className="block text-ink-muted text-xs">
                    Without it you can look and change nothing.
                  </span>
                </span>
              </label>
            )}
            <p className="text-ink-muted text-xs">
              The administrators of {tenant.name} get a mail with your reason, and both audit logs
              keep it. Signing out there ends it.
            </p>
            <div>
              <SubmitButton pendingLabel="Opening">Enter the workspace</SubmitButton>
            </div>
          </div>
        </>
      )}
    </ActionForm>
  );
}
