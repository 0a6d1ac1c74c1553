"use client";

import { type FormEvent, useId, useState } from "react";
import { FieldInput } from "@/components/fields/field-input";
import { sentOf, type Typed, typedOf } from "@/components/fields/typed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FieldDescription } from "@/lib/resource/description";
import type { FieldChange } from "@/lib/web/views-list";
import { asChoice, choiceOf, valueOfChoice } from "./yes-no";

/** One field and one value for all that are ticked. */
export function BulkChangeForm({
  fields,
  counted,
  apply,
  onClose,
}: {
  fields: readonly FieldDescription[];
  /** Such as `12 customers`. */
  counted: string;
  /** Answers with what went wrong, or nothing. */
  apply: (change: FieldChange) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const id = useId();
  const [field, setField] = useState(fields[0]);
  const [typed, setTyped] = useState<Typed>("");
  const [message, setMessage] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  if (!field) return null;
  const shown = asChoice(field);
  const choose = (name: string) => {
    const next = fields.find((one) => one.name === name);
    setField(next);
    setMessage(undefined);
    setTyped(next ? choiceOf(next, typedOf(next, undefined)) : "");
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const value = sentOf(field, valueOfChoice(field, typed));
    const problem = await apply({ field: field.name, value });
    setIsBusy(false);
    if (problem) setMessage(problem);
    else onClose();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 p-4">
      <Field id={`${id}-field`} label="Field">
        {(control) => (
          <Select {...control} value={field.name} onChange={(event) => choose(event.target.value)}>
            {fields.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={`${id}-value`}
        label={`New ${field.label.toLowerCase()}`}
        hint={field.isNullable ? "Nothing here empties it." : undefined}
        error={message}
      >
        {(control) => (
          <FieldInput
            key={field.name}
            control={control}
            field={shown}
            value={typed}
            onChange={setTyped}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <SubmitButton isPending={isBusy} pendingLabel="Changing…">
          Change {counted}
        </SubmitButton>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
