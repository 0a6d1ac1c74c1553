import type { AuditRecord } from "./audit";
import type { FieldAccess } from "./field-access";

/** An import asks for the same few names a million times. */
const columnNames = new Map<string, string>();

function snakeCase(name: string): string {
  const known = columnNames.get(name);
  if (known !== undefined) return known;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(name, column);
  return column;
}

/** Old and new value of every column that differs, as an audit row has them. */
export function changesOf(
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>>,
): AuditRecord["changes"] {
  return Object.fromEntries(
    Object.entries(after).flatMap(([field, to]) => {
      const from = before?.[field] ?? null;
      return from === to ? [] : [[snakeCase(field), { from, to }]];
    }),
  );
}

/**
 * What an edit leads to for somebody whose role keeps fields from him: those stay as they were. He
 * was shown nothing or a mask in their place, and what came back must not be stored.
 */
export function writable<Values extends Record<string, unknown>>(
  access: FieldAccess,
  before: Values,
  after: Values,
): Values {
  return Object.fromEntries(
    Object.entries(after).map(([field, value]) => [
      field,
      access.of(field) === "write" ? value : before[field],
    ]),
  ) as Values;
}
