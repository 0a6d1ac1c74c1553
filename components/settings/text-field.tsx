import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/web/views";
import type { FieldValues } from "@/lib/web/views-settings";

/** What the fields of a settings form share: its answer, and what stands on record. */
export type FieldContext = { state: FormState; values: FieldValues };

/** What is shown in a field: what was typed and refused, else what stands on record. */
export const shownValue = ({ state, values }: FieldContext, name: string): string =>
  state.values[name] ?? values[name] ?? "";

/** A line of text with its label, hint and error; its id is its name. */
export function TextField({
  name,
  label,
  context,
  hint,
  isOptional,
  ...props
}: Omit<ComponentProps<typeof Input>, "id" | "name" | "defaultValue"> & {
  name: string;
  label: string;
  context: FieldContext;
  hint?: ReactNode;
  isOptional?: boolean;
}) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      error={context.state.fields[name]}
      isOptional={isOptional ?? false}
    >
      {(control) => (
        <Input
          {...control}
          name={name}
          defaultValue={shownValue(context, name)}
          required={!isOptional}
          autoComplete="off"
          {...props}
        />
      )}
    </Field>
  );
}
