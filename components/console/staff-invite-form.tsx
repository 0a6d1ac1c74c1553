"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConsoleRoleChoice } from "@/lib/web/views-console";
import { RoleChoices } from "./role-choices";

/** Who joins the staff, and as what. */
export function StaffInviteForm({
  choices,
  action,
}: {
  choices: readonly ConsoleRoleChoice[];
  action: FormAction;
}) {
  return (
    <Card className="max-w-2xl">
      <ActionForm action={action} label="Invite staff" className="p-4">
        {({ fields, values }) => (
          <>
            <Field id="name" label="Name" error={fields.name}>
              {(control) => (
                <Input
                  {...control}
                  name="name"
                  required
                  maxLength={120}
                  autoComplete="off"
                  defaultValue={values.name}
                />
              )}
            </Field>
            <Field id="email" label="E-mail" error={fields.email}>
              {(control) => (
                <Input
                  {...control}
                  name="email"
                  type="email"
                  required
                  maxLength={254}
                  autoComplete="off"
                  defaultValue={values.email}
                />
              )}
            </Field>
            <RoleChoices
              choices={choices}
              chosen={values.roles?.split(" ") ?? []}
              error={fields.roles}
            />
            <div>
              <SubmitButton pendingLabel="Inviting">Send the invitation</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
