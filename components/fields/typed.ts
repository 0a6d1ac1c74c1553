import type { FieldDescription } from "@/lib/resource/description";
import { trimDecimals } from "./number-text";

/** What stands in a control: text, a tick, or several texts. Empty text and null are nothing. */
export type Typed = string | boolean | null | readonly string[];

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((part) => typeof part === "string");

export function isBlank(typed: Typed | undefined): boolean {
  if (typed === undefined || typed === null) return true;
  return typeof typed !== "boolean" && typed.length === 0;
}

/** A record's value as its control shows it. */
export function typedOf({ kind }: Pick<FieldDescription, "kind">, value: unknown): Typed {
  if (kind === "boolean") return typeof value === "boolean" ? value : null;
  if (kind === "list") return isTexts(value) ? value : [];
  if (value === null || value === undefined) return "";
  switch (kind) {
    case "json":
      return JSON.stringify(value, null, 2);
    case "decimal":
    case "percentage":
      return trimDecimals(String(value));
    case "money":
      return trimDecimals(String(value), 2);
    case "time":
      return String(value).slice(0, 5);
    default:
      return String(value);
  }
}

/** JSON as somebody typed it; undefined when it is none. */
export function jsonIn(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** What is sent for what stands in a control; null for nothing, text as it is where it makes no sense. */
export function sentOf({ kind }: Pick<FieldDescription, "kind">, typed: Typed): unknown {
  if (typeof typed !== "string") return typed;
  if (typed.trim() === "") return null;
  if (kind === "integer") return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed;
  if (kind === "json") return jsonIn(typed)?.value ?? null;
  return typed;
}

/** Whether two controls hold the same. */
export function isSame(one: Typed | undefined, other: Typed | undefined): boolean {
  if (isTexts(one) && isTexts(other)) {
    return one.length === other.length && one.every((text, at) => text === other[at]);
  }
  if (isBlank(one) && isBlank(other)) return true;
  return one === other;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a reference's control holds a record; else it holds words nobody found a record for. */
export const isRecordId = (typed: Typed | undefined): typed is string =>
  typeof typed === "string" && ID.test(typed);
