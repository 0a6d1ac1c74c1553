import { cn } from "@/components/ui/class-names";
import type { InputProps } from "./input-props";

/** Yes or no. A field that may also be nothing has three answers and is a list. */
export function BooleanInput({ control, field, value, className, onChange, ...props }: InputProps) {
  return (
    <input
      {...control}
      {...props}
      type="checkbox"
      role={className === undefined ? "switch" : undefined}
      name={field.name}
      checked={value === true}
      onChange={(event) => onChange(event.target.checked)}
      className={cn(
        className === undefined
          ? "relative h-5 w-9 cursor-pointer appearance-none rounded-full border border-line-field bg-hover transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:border before:border-line-field before:bg-surface before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:border-accent"
          : "size-4 accent-accent",
        className,
      )}
    />
  );
}
