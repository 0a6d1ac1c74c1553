"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PersonView } from "@/lib/web/views-people";
import { fromHolding } from "./assignment-draft";
import { RolePicker } from "./role-picker";

function HeldRoles({ roles }: Pick<PersonView, "roles">) {
  if (roles.length === 0) return <p className="p-4 text-ink-muted">No roles.</p>;
  return (
    <ul className="divide-y">
      {roles.map(({ id, role, places, validTo, isOver }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 px-4 py-2">
          <span className="font-medium">{role}</span>
          <span className="text-ink-muted">
            {places.length > 0 ? places.join(", ") : "Whole company"}
          </span>
          {validTo && <Badge tone={isOver ? "warning" : "neutral"}>until {validTo}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** What a person may do. Whoever may assign roles changes them here, all at once. */
export function PersonRoles({ person, action }: { person: PersonView; action: FormAction }) {
  const { id, version, roles, choices } = person;
  return (
    <Card title="Roles">
      {choices ? (
        <div className="p-4">
          <ActionForm action={action} label="Roles" isEdit>
            {({ fields }) => (
              <>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <RolePicker
                  key={version}
                  isTitleHidden
                  choices={choices}
                  initial={roles.map(fromHolding)}
                  errors={fields}
                />
                <SubmitButton pendingLabel="Saving" className="self-start">
                  Save roles
                </SubmitButton>
              </>
            )}
          </ActionForm>
        </div>
      ) : (
        <HeldRoles roles={roles} />
      )}
    </Card>
  );
}
