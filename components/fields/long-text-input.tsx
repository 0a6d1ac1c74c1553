import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import { type InputProps, textIn } from "./input-props";

/** Text of several lines; it grows with what is typed. */
export function LongTextInput({
  control,
  field,
  value,
  className,
  onChange,
  ...props
}: InputProps) {
  const isCode = field.kind === "json";
  return (
    <textarea
      {...control}
      {...props}
      name={control.id}
      rows={isCode ? 4 : 3}
      spellCheck={!isCode}
      value={textIn(value)}
      onChange={(event) => onChange(event.target.value)}
      className={cn(
        controlStyle(),
        "field-sizing-content h-auto max-h-96 min-h-16 py-1.5",
        isCode && "font-mono text-xs",
        className,
      )}
    />
  );
}
