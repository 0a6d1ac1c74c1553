export const PAGE_ROWS = 50;

export type Page<Row> = { rows: Row[]; next: string | null };

/** One page and where the next begins; asks for one row more than it shows. */
export function pageOf<Row extends { id: string }>(rows: Row[]): Page<Row> {
  const page = rows.slice(0, PAGE_ROWS);
  return { rows: page, next: rows.length > PAGE_ROWS ? (page.at(-1)?.id ?? null) : null };
}

/** A search text as a pattern: `%` and `_` in it stand for themselves. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
