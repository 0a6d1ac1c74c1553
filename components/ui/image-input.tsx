import type { ComponentProps } from "react";
import type { FieldControl } from "./field";
import { Input } from "./input";

/** Chooses a picture of a kind that the server can decode. */
export function ImageInput({
  onChoose,
  ...props
}: FieldControl & {
  onChoose: (file: File | undefined) => void;
} & Pick<ComponentProps<"input">, "required">) {
  return (
    <Input
      {...props}
      name="image"
      type="file"
      accept="image/png,image/jpeg,image/webp,image/avif"
      className="h-auto py-1 file:mr-3 file:h-6 file:rounded file:border-0 file:bg-hover file:px-2 file:font-medium file:text-ink file:text-xs"
      onChange={(event) => onChoose(event.target.files?.[0])}
    />
  );
}
