/** Rows that are ticked, by id in the order of ticking. */
export type Selection = ReadonlySet<string>;

export const NONE: Selection = new Set();

/** Ticks a row, or takes the tick away. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * Everything between two rows as the list shows them, both included, takes the state that the second
 * is about to take: what shift and a click do. Without the first in the list only the second does.
 */
export function rangeToggled(
  selection: Selection,
  ids: readonly string[],
  from: string | undefined,
  to: string,
): Selection {
  const [start, end] = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (start < 0 || end < 0) return toggled(selection, to);
  const isTicked = !selection.has(to);
  const next = new Set(selection);
  for (const id of ids.slice(Math.min(start, end), Math.max(start, end) + 1)) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** All rows that are loaded, or none once all are ticked. */
export const allToggled = (selection: Selection, ids: readonly string[]): Selection =>
  ids.length > 0 && ids.every((id) => selection.has(id)) ? NONE : new Set(ids);

/** What became of rows is taken out of the selection. */
export const without = (selection: Selection, gone: Iterable<string>): Selection => {
  const next = new Set(selection);
  for (const id of gone) next.delete(id);
  return next;
};

/** As many at a time as one change may have. */
const CHUNK = 500;

export function chunks<Item>(items: readonly Item[], size = CHUNK): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
