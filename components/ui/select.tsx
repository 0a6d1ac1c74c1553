import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";

/** The browser's own select: it works without JavaScript, on phones and by typing ahead. */
export function Select({
  size,
  className,
  ...props
}: Omit<ComponentProps<"select">, "size"> & { size?: "md" | "lg" }) {
  return (
    <div className="relative">
      <select
        className={cn(controlStyle({ size }), "appearance-none pr-9", className)}
        {...props}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-muted"
      />
    </div>
  );
}
