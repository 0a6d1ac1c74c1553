"use client";

import { FieldInput } from "@/components/fields/field-input";
import { sentOf, type Typed, typedOf } from "@/components/fields/typed";
import type { Operator } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { Ticks } from "./ticks";
import { asChoice } from "./yes-no";

/** A field as a filter asks for it: something must be given, and text may be a part only. */
const asked = (field: FieldDescription): FieldDescription => ({
  ...asChoice(field),
  kind:
    field.kind === "email" || field.kind === "phone" || field.kind === "long_text"
      ? "text"
      : field.kind === "list"
        ? "text"
        : asChoice(field).kind,
  isNullable: false,
});

/** The control for what a filter compares with. The value is text, as the address has it. */
export function FilterValue({
  id,
  field,
  operator,
  value,
  onChange,
}: {
  id: string;
  field: FieldDescription;
  operator: Operator;
  value: string;
  onChange: (value: string) => void;
}) {
  if (operator === "empty") {
    return (
      <Ticks
        name={id}
        label={field.label}
        isSingle
        choices={[
          { value: "true", label: "It is empty" },
          { value: "false", label: "It is filled in" },
        ]}
        values={[value || "true"]}
        onChange={([one = "true"]) => onChange(one)}
      />
    );
  }
  const shown = asked(field);
  if (operator === "in" && shown.choices) {
    return (
      <Ticks
        name={id}
        label={field.label}
        choices={shown.choices}
        values={value.split(",").filter((part) => part !== "")}
        onChange={(values) => onChange(values.join(","))}
      />
    );
  }
  const typed: Typed = field.kind === "boolean" ? value : typedOf(shown, value);
  return (
    <FieldInput
      control={{
        id,
        "aria-describedby": undefined,
        "aria-invalid": undefined,
        "aria-label": field.label,
      }}
      field={shown}
      value={typed}
      onChange={(next) => onChange(String(sentOf(shown, next) ?? ""))}
      autoFocus
    />
  );
}
