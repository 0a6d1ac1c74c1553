import type { FieldControl } from "@/components/ui/field";
import type { FieldDescription } from "@/lib/resource/description";
import type { Typed } from "./typed";

/** What every input of a field takes. `control` ties it to its label, hint and error. */
export type InputProps = {
  control: FieldControl & { "aria-label"?: string };
  field: FieldDescription;
  value: Typed;
  onChange: (value: Typed) => void;
  onBlur?: () => void;
  /** Replaces the frame of a control that stands in a cell. */
  className?: string;
  autoFocus?: boolean;
};

export const textIn = (value: Typed): string => (typeof value === "string" ? value : "");
