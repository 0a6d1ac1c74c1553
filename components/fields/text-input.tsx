import { Input } from "@/components/ui/input";
import { type InputProps, textIn } from "./input-props";

const HINTS = {
  email: { type: "email", inputMode: "email", autoComplete: "off", autoCapitalize: "none" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "off" },
} as const;

/** One line of text, an e-mail address or a telephone number. */
export function TextInput({ control, field, value, onChange, ...props }: InputProps) {
  const hints = field.kind === "email" || field.kind === "phone" ? HINTS[field.kind] : undefined;
  return (
    <Input
      {...control}
      {...props}
      {...hints}
      name={control.id}
      value={textIn(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
