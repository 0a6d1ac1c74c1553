import { Input } from "@/components/ui/input";
import { type InputProps, textIn } from "./input-props";

const TYPES = { date: "date", time: "time" } as const;

/** A calendar day or a time of day, with the browser's own picker. */
export function DateInput({ control, field, value, onChange, ...props }: InputProps) {
  return (
    <Input
      {...control}
      {...props}
      name={control.id}
      type={field.kind === "time" ? TYPES.time : TYPES.date}
      value={textIn(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
