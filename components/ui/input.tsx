import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";

export function Input({
  size,
  className,
  ...props
}: Omit<ComponentProps<"input">, "size"> & { size?: "md" | "lg" }) {
  return <input className={cn(controlStyle({ size }), className)} {...props} />;
}
