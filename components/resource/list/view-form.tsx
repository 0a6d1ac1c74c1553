"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ViewAnswer } from "@/lib/web/views-list";
import type { SavedView } from "@/lib/web/views-saved-view";

/** What a view is called and for whom it is; filters and columns are those the list shows. */
export type ViewDetails = { name: string; sharedRoleId: string | null; isDefault: boolean };

/** Asks for the name of a view and whom it is for. */
export function ViewForm({
  view,
  roles,
  save,
  onDone,
}: {
  /** The view to rename; none for a new one. */
  view: SavedView | undefined;
  roles: readonly { id: string; name: string }[];
  save: (details: ViewDetails) => Promise<ViewAnswer>;
  onDone: (id: string | undefined) => void;
}) {
  const id = useId();
  const [name, setName] = useState(view?.name ?? "");
  const [roleId, setRoleId] = useState(view?.sharedRoleId ?? "");
  const [isDefault, setIsDefault] = useState(view?.isDefault ?? false);
  const [failure, setFailure] = useState<Extract<ViewAnswer, { isDone: false }>>();
  const [isSaving, setIsSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    setIsSaving(true);
    const answer = await save({ name, sharedRoleId: roleId || null, isDefault });
    setIsSaving(false);
    if (answer.isDone) onDone(answer.id);
    else setFailure(answer);
  };
  const errors = Object.entries(failure?.fields ?? {}).map(([field, message]) => ({
    id: `${id}-${field}`,
    message,
  }));
  const known = view?.sharedRoleId && !roles.some((role) => role.id === view.sharedRoleId);
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      {failure && (
        <ErrorSummary
          attempt={failure}
          errors={errors}
          message={errors.length > 0 ? undefined : failure.message}
        />
      )}
      <Field id={`${id}-name`} label="Name" error={failure?.fields.name}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={60}
            placeholder="Such as: Overdue in Pune"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        id={`${id}-sharedRoleId`}
        label="Who sees it"
        hint="A shared view shows everybody the rows that their own role allows."
        error={failure?.fields.sharedRoleId}
      >
        {(control) => (
          <Select {...control} value={roleId} onChange={(event) => setRoleId(event.target.value)}>
            <option value="">Only you</option>
            {known && view.sharedRoleId && (
              <option value={view.sharedRoleId}>{view.sharedRoleName}</option>
            )}
            {roles.map((role) => (
              <option key={role.id} value={role.id}>
                Everybody with the role {role.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={isDefault}
          onChange={(event) => setIsDefault(event.target.checked)}
          className="size-4 accent-accent"
        />
        Open the list with it
      </label>
      <div className="flex gap-2">
        <SubmitButton isPending={isSaving} pendingLabel="Saving…">
          {view ? "Save" : "Save the view"}
        </SubmitButton>
        <Button variant="ghost" onClick={() => onDone(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
