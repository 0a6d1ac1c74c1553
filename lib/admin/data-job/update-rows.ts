import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { changesOf } from "@/lib/core/changes";
import type { Context } from "@/lib/core/context";
import { namingFields } from "@/lib/record/refusals";
import type { Known, Register } from "@/lib/record/register";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { keepWhatFits } from "./fits";
import { requireOwnRows, titlesOf } from "./insert-rows";

type Values = Record<string, unknown>;

/** A record to be changed: the row as it is, locked, and the properties that become something else. */
export type ChangedRow = { rowNo: number; row: Values & { id: string }; news: Values };

/** One statement for many rows: each has all columns that any of them changes, its own where it does not. */
function updateOf(ctx: Context, { resource }: Known, items: readonly ChangedRow[]): SQL {
  const { table, tableName } = resource;
  const names = [...new Set(items.flatMap(({ news }) => Object.keys(news)))];
  const columns = names.map((name) => ({ name, column: columnOf(table, name).name }));
  const rows = items.map(({ row, news }) => ({
    id: row.id,
    ...Object.fromEntries(
      columns.map(({ name, column }) => [column, (name in news ? news : row)[name] ?? null]),
    ),
  }));
  const has = (name: string) => hasColumn(table, name);
  const sets = [
    ...columns.map(({ column }) => sql`${sql.identifier(column)} = news.${sql.identifier(column)}`),
    ...(has("updatedAt")
      ? [sql`updated_at = ${ctx.now.toISOString()}::timestamptz`, sql`updated_by = ${ctx.actor.id}`]
      : []),
    ...(has("version") ? [sql`version = rows.version + 1`] : []),
  ];
  // Read by the table's own row type: texts become dates, numbers and lists as its columns want them.
  return sql`update ${sql.identifier(tableName)} rows set ${sql.join(sets, sql`, `)}
    from jsonb_populate_recordset(null::${sql.identifier(tableName)}, ${JSON.stringify(rows)}::jsonb) news
    where rows.id = news.id`;
}

/** Properties of a table by the names of its columns. */
export const propertiesOf = ({ resource }: Known): Map<string, string> =>
  new Map(
    Object.entries(getTableColumns(resource.table)).map(([name, column]) => [column.name, name]),
  );

/**
 * Changes many records at once, with the audit and the events that each of them would have by itself.
 * Those that the database refuses go to `reject`. Returns how many were changed.
 */
export async function updateRows(
  ctx: Context,
  register: Register,
  known: Known,
  rows: readonly ChangedRow[],
  reject: (row: ChangedRow, reason: string) => void,
): Promise<number> {
  const { tableName, name } = known.resource;
  const done: ChangedRow[] = [];
  const work = async (items: readonly ChangedRow[]) => {
    await namingFields(known, () => ctx.tx.execute(updateOf(ctx, known, items)));
    await requireOwnRows(
      ctx,
      known,
      items.map(({ row }) => row.id),
    );
    done.push(...items);
  };
  await keepWhatFits(ctx.tx, rows, work, reject);
  if (done.length === 0) return 0;
  const ids = done.map(({ row }) => row.id);
  const titles = await titlesOf(ctx, register, known, ids);
  for (const { row, news } of done) {
    const changes = changesOf(row, news);
    const title = titles.get(row.id) ?? "";
    ctx.record({ table: tableName, id: row.id, label: title, action: "update", changes });
    const payload = { resource: name, title, changed: Object.keys(changes) };
    ctx.emit({ type: `${name}.updated`, table: tableName, id: row.id, payload });
  }
  return done.length;
}
