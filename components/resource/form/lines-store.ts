import type { LinesDescription, ResourceDescription } from "@/lib/resource/description";
import { type Sums, withAmounts } from "./line-amounts";
import { addRow, type LineRows, rowsInput, rowsOf } from "./line-rows";

type Header = Readonly<Record<string, unknown>>;
export type AllRows = Readonly<Record<string, LineRows>>;
type State = { rows: AllRows; sums: Sums; isTouched: boolean };

/**
 * The lines of one form. They live beside the form's own fields: a keystroke in a cell draws its row
 * and the totals again, and nothing else.
 */
export type LinesStore = {
  subscribe: (onChange: () => void) => () => void;
  get: () => State;
  edit: (name: string, change: (rows: LineRows) => LineRows) => void;
  /** What is wrong with cells; that is no change of the record. */
  tell: (name: string, say: (rows: LineRows) => LineRows) => void;
  /** The record's own amounts, which its total takes in. */
  setHeader: (header: Header) => void;
  /** All lines at once: a draft, or what somebody else saved. */
  replace: (rows: AllRows, isTouched: boolean) => void;
};

export const editableLines = (description: ResourceDescription): readonly LinesDescription[] =>
  description.lines.filter(({ isReadOnly }) => !isReadOnly);

/** A record's lines; a grid without any starts with one row to type into. */
export function startRows(
  description: ResourceDescription,
  record: Readonly<Record<string, unknown>>,
  asNew = false,
): AllRows {
  const [main] = editableLines(description);
  return Object.fromEntries(
    editableLines(description).map((lines) => {
      const rows = rowsOf(lines, record[lines.name], asNew);
      return [lines.name, rows.length === 0 && lines === main ? addRow(lines, []) : rows];
    }),
  );
}

/** All lines as the API takes them. */
export const linesInput = (description: ResourceDescription, rows: AllRows) =>
  Object.fromEntries(
    editableLines(description).map((lines) => [
      lines.name,
      rowsInput(lines, rows[lines.name] ?? []),
    ]),
  );

export function createLinesStore(
  { amounts }: Pick<ResourceDescription, "amounts">,
  start: AllRows,
  header: Header,
): LinesStore {
  const listeners = new Set<() => void>();
  let head = header;
  const worked = (rows: AllRows, isTouched: boolean): State => {
    if (!amounts) return { rows, sums: {}, isTouched };
    const { rows: own, sums } = withAmounts(amounts, rows[amounts.lines] ?? [], head);
    return { rows: { ...rows, [amounts.lines]: own }, sums, isTouched };
  };
  let state = worked(start, false);
  const put = (next: State) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    get: () => state,
    edit: (name, change) => {
      const before = state.rows[name] ?? [];
      const after = change(before);
      if (after !== before) put(worked({ ...state.rows, [name]: after }, true));
    },
    tell: (name, say) => {
      const rows = say(state.rows[name] ?? []);
      put({ ...state, rows: { ...state.rows, [name]: rows } });
    },
    setHeader: (next) => {
      head = next;
      if (amounts) put(worked(state.rows, state.isTouched));
    },
    replace: (rows, isTouched) => put(worked(rows, isTouched)),
  };
}
