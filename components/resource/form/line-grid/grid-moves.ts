/** A cell of a grid. */
export type Cell = { key: string; field: string };

type Grid = { keys: readonly string[]; fields: readonly string[] };
export type Move = "left" | "right" | "up" | "down" | "next" | "previous";

/** Where a key leads from a cell: another cell, a row that has to be made first, or out of the grid. */
export function moved({ keys, fields }: Grid, from: Cell, move: Move): Cell | "new-row" | "out" {
  const row = keys.indexOf(from.key);
  const column = fields.indexOf(from.field);
  const cell = (atRow: number, atColumn: number): Cell | "out" => {
    const [key, field] = [keys[atRow], fields[atColumn]];
    return key !== undefined && field !== undefined ? { key, field } : "out";
  };
  const last = fields.length - 1;
  switch (move) {
    case "left":
      return cell(row, Math.max(column - 1, 0));
    case "right":
      return cell(row, Math.min(column + 1, last));
    case "up":
      return cell(Math.max(row - 1, 0), column);
    case "down":
      return row === keys.length - 1 ? "new-row" : cell(row + 1, column);
    case "next":
      return column === last ? cell(row + 1, 0) : cell(row, column + 1);
    case "previous":
      return column === 0 ? (row === 0 ? "out" : cell(row - 1, last)) : cell(row, column - 1);
  }
}

/** Whether an arrow leaves a control: at the end of its text, with all of it taken, or where there is none. */
export function isAtEdge(element: EventTarget, side: "left" | "right"): boolean {
  if (!(element instanceof HTMLInputElement)) return false;
  // Days, times and ticks know no caret; their arrows are their own or mean nothing.
  if (element.type === "checkbox") return true;
  if (element.selectionStart === null || element.selectionEnd === null) return false;
  const { selectionStart: start, selectionEnd: end, value } = element;
  if (start === 0 && end === value.length) return true;
  return side === "left" ? end === 0 : start === value.length;
}
