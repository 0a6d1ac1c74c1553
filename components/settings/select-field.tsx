import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/lib/web/views-account";
import type { ZoneChoices } from "@/lib/web/views-settings";
import { type FieldContext, shownValue } from "./text-field";

type Shared = Omit<ComponentProps<typeof Select>, "id" | "name" | "defaultValue"> & {
  name: string;
  label: string;
  context: FieldContext;
  hint?: ReactNode;
  isOptional?: boolean;
};

function Labelled({ name, label, context, hint, isOptional, ...props }: Shared) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      error={context.state.fields[name]}
      isOptional={isOptional ?? false}
    >
      {(control) => (
        <Select {...control} name={name} defaultValue={shownValue(context, name)} {...props} />
      )}
    </Field>
  );
}

/** A choice out of a list. `none` is the words for choosing nothing. */
export function SelectField({
  choices,
  none,
  ...props
}: Shared & { choices: readonly Choice[]; none?: string }) {
  return (
    <Labelled {...props}>
      {none !== undefined && <option value="">{none}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Labelled>
  );
}

/** A time zone, by part of the world. */
export function ZoneField({ zones, ...props }: Shared & { zones: ZoneChoices }) {
  return (
    <Labelled {...props}>
      {zones.map((region) => (
        <optgroup key={region.region} label={region.region}>
          {region.zones.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </Labelled>
  );
}
