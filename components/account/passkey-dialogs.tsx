"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasskeyRow } from "@/lib/web/views-security";

/** A button that asks for the passkey's new name. */
export function RenamePasskey({ passkey, rename }: { passkey: PasskeyRow; rename: FormAction }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-label={`Rename ${passkey.name}`} onClick={() => setIsOpen(true)}>
        Rename
      </Button>
      <Dialog title="Rename passkey" isOpen={isOpen} onOpenChange={setIsOpen} className="max-w-sm">
        <ActionForm
          action={rename}
          label="Rename passkey"
          className="p-4"
          onDone={() => setIsOpen(false)}
        >
          {(state, isPending) => (
            <>
              <input type="hidden" name="id" value={passkey.id} />
              <Field id="new-name" label="Name" error={state.fields.name}>
                {(control) => (
                  <Input
                    {...control}
                    name="name"
                    maxLength={60}
                    required
                    defaultValue={state.values.name ?? passkey.name}
                  />
                )}
              </Field>
              <SubmitButton isPending={isPending} pendingLabel="Saving">
                Save
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}

/** A button that asks once more, by the passkey's name, before it removes it. */
export function RemovePasskey({ passkey, remove }: { passkey: PasskeyRow; remove: FormAction }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="danger"
        aria-label={`Remove ${passkey.name}`}
        onClick={() => setIsOpen(true)}
      >
        Remove
      </Button>
      <Dialog title="Remove passkey" isOpen={isOpen} onOpenChange={setIsOpen} className="max-w-sm">
        <ActionForm
          action={remove}
          label="Remove passkey"
          className="p-4"
          onDone={() => setIsOpen(false)}
        >
          {(_state, isPending) => (
            <>
              <input type="hidden" name="id" value={passkey.id} />
              <p>
                “{passkey.name}” will no longer open this workspace. Remove it from the device's own
                list, too.
              </p>
              <SubmitButton variant="danger" isPending={isPending} pendingLabel="Removing">
                Remove passkey
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
