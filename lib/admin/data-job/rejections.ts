/**
 * Rows that were refused, as the job keeps them: each reason once, and pairs of a row's number and its
 * reason's. A hundred thousand rows with one fault are a megabyte, not ten.
 */
export type Rejections = { reasons: string[]; rows: number[] };

export const NONE: Rejections = { reasons: [], rows: [] };

/** Rejections with further ones. */
export function withRejections(
  { reasons, rows }: Rejections,
  more: readonly { rowNo: number; reason: string }[],
): Rejections {
  const known = new Map(reasons.map((reason, at) => [reason, at]));
  const pairs = more.flatMap(({ rowNo, reason }) => {
    const at = known.get(reason) ?? known.size;
    known.set(reason, at);
    return [rowNo, at];
  });
  return { reasons: [...known.keys()], rows: [...rows, ...pairs] };
}

/** What was stored, or nothing where that is something else. */
export function readRejections(stored: unknown): Rejections {
  const { reasons, rows } = (stored ?? {}) as Partial<Rejections>;
  return Array.isArray(reasons) && Array.isArray(rows) ? { reasons, rows } : NONE;
}

/** Reason by row. */
export function reasonsByRow({ reasons, rows }: Rejections): Map<number, string> {
  const byRow = new Map<number, string>();
  for (let at = 0; at + 1 < rows.length; at += 2) {
    byRow.set(rows[at] ?? 0, reasons[rows[at + 1] ?? 0] ?? "");
  }
  return byRow;
}
