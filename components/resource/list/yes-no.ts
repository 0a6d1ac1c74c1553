import type { Typed } from "@/components/fields/typed";
import type { FieldDescription } from "@/lib/resource/description";

const YES_NO = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
] as const;

/** A tick as a list of two, where Enter and the arrows choose and nothing happens by a slip. */
export const asChoice = (field: FieldDescription): FieldDescription =>
  field.kind === "boolean" ? { ...field, kind: "choice", choices: YES_NO } : field;

export const choiceOf = ({ kind }: FieldDescription, typed: Typed): Typed =>
  kind === "boolean" && typeof typed === "boolean" ? String(typed) : typed;

export function valueOfChoice({ kind }: FieldDescription, typed: Typed): Typed {
  if (kind !== "boolean" || typeof typed !== "string") return typed;
  return typed === "" ? null : typed === "true";
}
