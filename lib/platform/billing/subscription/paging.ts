import { z } from "zod";

const ROWS = 50;
const MOST = 200;
const CURSOR = /^(\d{4}-\d{2}-\d{2})_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Where a page of something begins, for lists by day and id; `next` of the page before. */
export const dayCursor = z.string().regex(CURSOR, "This is not a page of this list.").optional();
/** Where a page begins, for lists by id alone. */
export const idCursor = z.uuid("This is not a page of this list.").optional();
export const pageLimit = z.coerce
  .number({ error: "Give a number of rows." })
  .int("Rows are whole numbers.")
  .min(1, "Ask for at least one row.")
  .max(MOST, `Ask for at most ${MOST} rows.`)
  .default(ROWS);

export function readDayCursor(cursor: string): { on: string; id: string } {
  const [, on = "", id = ""] = CURSOR.exec(cursor) ?? [];
  return { on, id };
}

/** One more row than wanted was read: it says whether there are more. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? cursorOf(last) : null };
}
