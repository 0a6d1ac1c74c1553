import { and, or, type SQL, sql } from "drizzle-orm";
import { AppError } from "@/lib/core/errors";

/** One expression that a list is ordered by. */
export type SortKey = {
  /** As the caller named it, with a minus when it is turned round. */
  name: string;
  expression: SQL;
  /** What the cursor's text is cast to. */
  type: string;
  isDescending: boolean;
  isNullable: boolean;
};

const bad = () =>
  new AppError("invalid", "cursor.invalid", "This cursor belongs to another list.", {
    fields: { cursor: "Send next_cursor of the same list, with the same sort." },
  });

const nameOf = (keys: readonly SortKey[]) => keys.map(({ name }) => name).join(",");

/** Where a page ended, opaque to its reader: the values of its last row, as Postgres writes them. */
export function cursorAfter(keys: readonly SortKey[], values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify([nameOf(keys), ...values])).toString("base64url");
}

/** The values of a cursor. Throws `invalid` for one of another order, or of nobody. */
function readCursor(keys: readonly SortKey[], cursor: string): (string | null)[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw bad();
  }
  if (!Array.isArray(parsed) || parsed[0] !== nameOf(keys)) throw bad();
  const values = parsed.slice(1);
  const isUsable = values.every((value) => value === null || typeof value === "string");
  if (values.length !== keys.length || !isUsable) throw bad();
  return values as (string | null)[];
}

const bound = ({ type }: SortKey, value: string | null) => sql`cast(${value} as ${sql.raw(type)})`;

/** Rows behind a value in one key alone. Ascending, Postgres puts nulls last; descending, first. */
function behind(key: SortKey, value: string | null): SQL {
  const { expression, isDescending } = key;
  if (value === null) return isDescending ? sql`${expression} is not null` : sql`false`;
  const beyond = sql`${expression} ${isDescending ? sql`<` : sql`>`} ${bound(key, value)}`;
  return key.isNullable && !isDescending ? sql`(${beyond} or ${expression} is null)` : beyond;
}

const same = (key: SortKey, value: string | null): SQL =>
  value === null ? sql`${key.expression} is null` : sql`${key.expression} = ${bound(key, value)}`;

/**
 * The rows after a cursor. One direction without nulls is a comparison of whole rows, which an index
 * answers however deep the page is; anything else is spelt out key by key.
 */
export function afterCursor(keys: readonly SortKey[], cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const values = readCursor(keys, cursor);
  const isOneWay = keys.every(({ isDescending }) => isDescending === keys[0]?.isDescending);
  if (isOneWay && keys.every(({ isNullable }) => !isNullable)) {
    const left = sql.join(
      keys.map(({ expression }) => expression),
      sql`, `,
    );
    const right = sql.join(
      keys.map((key, at) => bound(key, values[at] ?? null)),
      sql`, `,
    );
    return sql`(${left}) ${keys[0]?.isDescending ? sql`<` : sql`>`} (${right})`;
  }
  return or(
    ...keys.map((key, at) =>
      and(
        ...keys.slice(0, at).map((before, position) => same(before, values[position] ?? null)),
        behind(key, values[at] ?? null),
      ),
    ),
  );
}

/** The order itself; it ends with a unique key, so that no row is skipped or met twice. */
export const orderOf = (keys: readonly SortKey[]): SQL[] =>
  keys.map(({ expression, isDescending }) =>
    isDescending ? sql`${expression} desc` : sql`${expression} asc`,
  );
