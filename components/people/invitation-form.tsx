"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoleChoicesView } from "@/lib/web/views-people";
import { RolePicker } from "./role-picker";

/** Name, address, roles and a few words. After each invitation it is empty for the next. */
export function InvitationForm({
  choices,
  action,
  invited,
  onInvited,
}: {
  choices: RoleChoicesView;
  action: FormAction;
  /** How many were invited; a new number empties the roles. */
  invited: number;
  onInvited: () => void;
}) {
  return (
    <ActionForm action={action} label="Invite somebody" onDone={onInvited}>
      {({ fields, values }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id="name" label="Name" error={fields.name}>
              {(control) => (
                <Input
                  {...control}
                  name="name"
                  autoComplete="off"
                  required
                  maxLength={80}
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
                  autoComplete="off"
                  required
                  defaultValue={values.email}
                />
              )}
            </Field>
          </div>
          <RolePicker key={invited} choices={choices} initial={[]} errors={fields} />
          <Field
            id="message"
            label="A few words"
            isOptional
            hint="They stand in the mail as you write them."
            error={fields.message}
          >
            {(control) => (
              <textarea
                {...control}
                name="message"
                rows={3}
                maxLength={500}
                defaultValue={values.message}
                className={cn(controlStyle(), "h-auto py-1.5")}
              />
            )}
          </Field>
          <SubmitButton pendingLabel="Inviting" className="self-start">
            Send the invitation
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
