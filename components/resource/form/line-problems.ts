import { isBlank, isRecordId, jsonIn, sentOf, type Typed } from "@/components/fields/typed";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { fieldSchema } from "@/lib/resource/input";
import { type LineRow, type LineRows, sentRows, writableOf } from "./line-rows";

export type Messages = Readonly<Record<string, string>>;

/** What is wrong with something that was typed; undefined for what is right, and for nothing at all. */
export function problemOf(field: FieldDescription, typed: Typed | undefined): string | undefined {
  if (typed === undefined || isBlank(typed)) return undefined;
  if (field.kind === "reference" && field.target && !isRecordId(typed)) {
    return `Nothing is called “${String(typed)}”. Choose ${field.label} from the list.`;
  }
  if (field.kind === "json") {
    return typeof typed === "string" && !jsonIn(typed) ? `${field.label} is not JSON.` : undefined;
  }
  const checked = fieldSchema(field).safeParse(sentOf(field, typed));
  return checked.success ? undefined : checked.error.issues[0]?.message;
}

/**
 * Messages by path (`2.unitPrice`, `2.schedules.0.qty`) put to the cells they are about; what was said
 * before is gone. Rows that were not sent are not counted.
 */
export function withMessages(
  lines: LinesDescription,
  rows: LineRows,
  messages: Messages,
): LineRows {
  const sent = sentRows(lines, rows);
  return rows.map((row): LineRow => {
    const own = within(messages, `${sent.indexOf(row)}.`);
    const inner = lines.lines.map((below): [string, LineRows] => [
      below.name,
      withMessages(below, row.inner[below.name] ?? [], within(own, `${below.name}.`)),
    ]);
    const isPlain = ([path]: [string, string]) => !path.includes(".");
    return {
      ...row,
      problems: Object.fromEntries(Object.entries(own).filter(isPlain)),
      inner: Object.fromEntries(inner),
    };
  });
}

/** What is wrong with the cells themselves, by the path that the server would name. */
export function cellMessages(lines: LinesDescription, rows: LineRows, path: string): Messages {
  return Object.assign(
    {},
    ...sentRows(lines, rows).map((row, index) => {
      const own = `${path}.${index}`;
      const wrong = writableOf(lines).flatMap((field) => {
        const problem = problemOf(field, row.values[field.name]);
        return problem ? [[`${own}.${field.name}`, problem]] : [];
      });
      const inner = lines.lines.map((below) =>
        cellMessages(below, row.inner[below.name] ?? [], `${own}.${below.name}`),
      );
      return Object.assign(Object.fromEntries(wrong), ...inner);
    }),
  );
}

/** The messages below a path, by what follows it. */
export function within(messages: Messages, prefix: string): Messages {
  return Object.fromEntries(
    Object.entries(messages)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, message]) => [path.slice(prefix.length), message]),
  );
}

/** Every problem of a grid with the id of its cell, in reading order. */
export function problemsIn(
  lines: LinesDescription,
  rows: LineRows,
  prefix: string,
): readonly { id: string; message: string }[] {
  return rows.flatMap((row, index) => [
    ...Object.entries(row.problems).map(([field, message]) => ({
      id: cellId(prefix, row.key, field),
      message: `${lines.label.one} ${index + 1}: ${message}`,
    })),
    ...lines.lines.flatMap((inner) =>
      problemsIn(inner, row.inner[inner.name] ?? [], `${prefix}-${row.key}-${inner.name}`),
    ),
  ]);
}

export const cellId = (prefix: string, key: string, field: string): string =>
  `${prefix}-${key}-${field}`;
