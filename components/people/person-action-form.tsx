"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PersonView } from "@/lib/web/views-people";
import type { PersonAction } from "./person-action";

/** Asks whether an action is meant, and does it. */
export function PersonActionForm({
  asked,
  person,
  action,
  onCancel,
  onDone,
}: {
  asked: PersonAction;
  person: PersonView;
  action: FormAction;
  onCancel: () => void;
  onDone: (notice: string) => void;
}) {
  return (
    <ActionForm
      action={action}
      label={asked.label}
      className="p-4"
      onDone={({ notice }) => onDone(notice ?? "")}
    >
      {({ fields, values }) => (
        <>
          <input type="hidden" name="id" value={person.id} />
          {asked.question && <p>{asked.question}</p>}
          {asked.kind === "update" && (
            <>
              <input type="hidden" name="version" value={person.version} />
              <Field id="name" label="Name" error={fields.name}>
                {(control) => (
                  <Input
                    {...control}
                    name="name"
                    required
                    maxLength={80}
                    defaultValue={values.name ?? person.name}
                  />
                )}
              </Field>
              <Field id="phone" label="Phone" isOptional error={fields.phone}>
                {(control) => (
                  <Input
                    {...control}
                    name="phone"
                    type="tel"
                    defaultValue={values.phone ?? person.phone ?? ""}
                  />
                )}
              </Field>
            </>
          )}
          <div className="flex flex-wrap gap-2">
            <SubmitButton
              variant={asked.isDestructive ? "danger" : "primary"}
              pendingLabel={asked.pending}
            >
              {asked.confirm}
            </SubmitButton>
            <Button variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
