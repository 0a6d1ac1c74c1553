import { BooleanInput } from "./boolean-input";
import { ChoiceInput } from "./choice-input";
import { DateInput } from "./date-input";
import { DateTimeInput } from "./date-time-input";
import type { InputProps } from "./input-props";
import { ListInput } from "./list-input";
import { LongTextInput } from "./long-text-input";
import { NumberInput } from "./number-input";
import { ReferenceInput } from "./reference-input";
import { TextInput } from "./text-input";

const YES_NO = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
] as const;

/** Yes, no or nothing. */
function MaybeInput({ field, value, onChange, ...props }: InputProps) {
  return (
    <ChoiceInput
      {...props}
      field={{ ...field, choices: YES_NO }}
      value={typeof value === "boolean" ? String(value) : ""}
      onChange={(text) => onChange(text === "" ? null : text === "true")}
    />
  );
}

/** The control of a field, by its kind. */
export function FieldInput(props: InputProps) {
  switch (props.field.kind) {
    case "choice":
      return <ChoiceInput {...props} />;
    case "boolean":
      return props.field.isNullable ? <MaybeInput {...props} /> : <BooleanInput {...props} />;
    case "integer":
    case "decimal":
    case "money":
    case "percentage":
      return <NumberInput {...props} />;
    case "date":
    case "time":
      return <DateInput {...props} />;
    case "date_time":
      return <DateTimeInput {...props} />;
    case "reference":
      return props.field.target ? <ReferenceInput {...props} /> : <TextInput {...props} />;
    case "list":
      return <ListInput {...props} />;
    case "long_text":
    case "json":
      return <LongTextInput {...props} />;
    default:
      return <TextInput {...props} />;
  }
}
