"use client";

import { memo } from "react";
import { useController } from "react-hook-form";
import { FieldInput } from "@/components/fields/field-input";
import type { Typed } from "@/components/fields/typed";
import { Field } from "@/components/ui/field";
import type { FieldDescription } from "@/lib/resource/description";
import { fieldKey } from "./form-fields";
import { controlId } from "./use-saving";

const hintOf = (field: FieldDescription, numberField: string | undefined): string | undefined => {
  if (field.name === numberField) return "Left blank, it is numbered when it is saved.";
  if (field.items === "id" && field.kind === "text") return "The id of a record.";
  return undefined;
};

/** One field of a form with its label, its control and what is wrong with it. */
export const FormField = memo(function FormField({
  field,
  numberField,
  idPrefix = "",
}: {
  field: FieldDescription;
  numberField?: string | undefined;
  idPrefix?: string | undefined;
}) {
  const key = fieldKey(field);
  const { field: bound, fieldState } = useController({ name: key });
  return (
    <Field
      id={`${idPrefix}${controlId(key)}`}
      label={field.label}
      hint={hintOf(field, numberField)}
      error={fieldState.error?.message}
      isOptional={
        !field.isRequired && field.kind !== "boolean" && (field.isNullable || field.kind === "list")
      }
    >
      {(control) => (
        <FieldInput
          control={control}
          field={field}
          value={bound.value as Typed}
          onChange={bound.onChange}
          onBlur={bound.onBlur}
        />
      )}
    </Field>
  );
});
