import { type Column, type SQL, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { changesOf } from "@/lib/core/changes";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { insertMany } from "@/lib/core/insert-many";
import { completed, ownColumns, type RecordPorts } from "@/lib/record/create";
import { namingFields } from "@/lib/record/refusals";
import type { Known, Register } from "@/lib/record/register";
import { titleOf } from "@/lib/record/titles";
import { newStamps } from "@/lib/record/write-lines";
import { columnOf } from "@/lib/resource/fields";
import { keepWhatFits } from "./fits";

type Values = Record<string, unknown>;
type Engine = { register: Register; ports: RecordPorts };

/** A record to be made: its values checked, its references known to stand. */
export type NewRow = { rowNo: number; values: Values };

/** Whether a column has one of some values, which travel as one parameter. */
export const isAmong = (column: Column, values: readonly string[]): SQL =>
  sql`${column} = any(${sql.param([...values])}::${sql.raw(column.getSQLType())}[])`;

/** After rows were written: all must be ones that their writer may change, else none is kept. */
export async function requireOwnRows(
  ctx: Context,
  { resource }: Known,
  ids: readonly string[],
): Promise<void> {
  const rows = ctx.rows(resource.table);
  if (!rows) return;
  const key = columnOf(resource.table, "id");
  const [found] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(resource.table)
    .where(sql`${isAmong(key, ids)} and ${rows}`);
  if (found?.count === ids.length) return;
  throw new AppError(
    "forbidden",
    "permission.other-rows",
    "Your role reaches a part of the company only, and this would lie outside of it.",
  );
}

/** What records are called, in one statement. */
export async function titlesOf(
  ctx: Context,
  register: Register,
  known: Known,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const key = columnOf(known.resource.table, "id");
  const rows = await ctx.tx
    .select({ id: sql<string>`${key}`, title: sql<string>`${titleOf(ctx, register, known)}` })
    .from(known.resource.table)
    .where(isAmong(key, ids));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/**
 * Makes many records at once, with the audit and the events that each of them would have by itself.
 * Those that the database refuses go to `reject`. Returns how many were made.
 */
export async function insertRows(
  ctx: Context,
  { register, ports }: Engine,
  known: Known,
  rows: readonly NewRow[],
  reject: (row: NewRow, reason: string) => void,
): Promise<number> {
  const { table, tableName, name, number } = known.resource;
  const made: { id: string; columns: Values }[] = [];
  const work = async (items: readonly NewRow[]) => {
    const written: { id: string; columns: Values }[] = [];
    for (const { values: sent } of items) {
      const values = completed(known, sent);
      if (number && (values[number.field] ?? null) === null) {
        values[number.field] = await ports.takeNumber(ctx, number.documentType, values);
      }
      written.push({ id: uuidv7(), columns: ownColumns(known, values) });
    }
    const stamps = newStamps(ctx, known);
    const rows = written.map(({ id, columns }) => ({ ...columns, ...stamps, id }));
    await namingFields(known, () => insertMany(ctx.tx, table, rows));
    await requireOwnRows(
      ctx,
      known,
      written.map(({ id }) => id),
    );
    made.push(...written);
  };
  await keepWhatFits(ctx.tx, rows, work, reject);
  if (made.length === 0) return 0;
  const titles = await titlesOf(
    ctx,
    register,
    known,
    made.map(({ id }) => id),
  );
  for (const { id, columns } of made) {
    const title = titles.get(id) ?? "";
    const changes = changesOf(undefined, columns);
    ctx.record({ table: tableName, id, label: title, action: "insert", changes });
    const payload = { resource: name, title };
    ctx.emit({ type: `${name}.created`, table: tableName, id, payload });
  }
  return made.length;
}
