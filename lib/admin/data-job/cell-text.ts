import type { FieldDescription } from "@/lib/resource/description";

/** Entries of a list, and tags, in one cell: `north|south`; a bar inside of one has a backslash. */
const joined = (entries: readonly unknown[]): string =>
  entries.map((entry) => String(entry).replace(/[\\|]/g, (sign) => `\\${sign}`)).join("|");

/** A value as a cell of a file, such that `valueOfCell` reads the same value again. */
export function cellOf({ kind }: Pick<FieldDescription, "kind">, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && kind === "list") return joined(value);
  if (typeof value === "object") return JSON.stringify(value);
  // Text inside of json keeps its quotes, else "12" would come back as a number.
  if (kind === "json" && typeof value === "string" && value !== "•••") return JSON.stringify(value);
  return String(value);
}

const NUMBERS = new Set(["integer", "decimal", "money", "percentage"]);

/** Kinds whose cells are numbers: their minus sign is no formula. */
export const isNumeric = ({ kind }: Pick<FieldDescription, "kind">): boolean => NUMBERS.has(kind);
