"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type DetailsAnswers, type DetailsField, messageOf } from "./details-errors";

/** A line of text of the billing details; its id is its name. */
export function DetailsTextField({
  name,
  label,
  hint,
  values,
  isOptional = false,
  ...props
}: Omit<ComponentProps<typeof Input>, "id" | "name" | "defaultValue"> & {
  name: DetailsField;
  label: string;
  hint?: ReactNode;
  /** What was refused, else what stands on record. */
  values: Record<string, string>;
  isOptional?: boolean;
}) {
  const { register, formState } = useFormContext<DetailsAnswers>();
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      isOptional={isOptional}
      error={messageOf(formState.errors, name)}
    >
      {(control) => (
        <Input {...control} defaultValue={values[name] ?? ""} {...props} {...register(name)} />
      )}
    </Field>
  );
}
