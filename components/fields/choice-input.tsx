import { Select } from "@/components/ui/select";
import { type InputProps, textIn } from "./input-props";

/** One of a field's choices. Nothing can be chosen where the record may do without, or while it is new. */
export function ChoiceInput({ control, field, value, onChange, ...props }: InputProps) {
  const chosen = textIn(value);
  const canBeNothing = field.isNullable || chosen === "";
  return (
    <Select
      {...control}
      {...props}
      name={control.id}
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
    >
      {canBeNothing && <option value="">{field.isNullable ? "–" : "Choose"}</option>}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
