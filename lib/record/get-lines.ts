import { Column, eq, is, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { ReadContext } from "@/lib/core/context";
import type { RecordRow } from "@/lib/resource/answers";
import type { LinesDescription } from "@/lib/resource/description";
import { columnOf, hasColumn } from "@/lib/resource/fields";
import { grouped } from "./grouped";
import type { Known, Register } from "./register";
import { type Raw, rowReader, rowShape, type Shape } from "./row";

const BUILDER = new QueryBuilder();

/** One kind of lines of a record, at any depth: how they are read, and by which field they hang on what. */
type Kind = {
  lines: LinesDescription;
  known: Known;
  parentField: string;
  query: SQL;
  read(raw: Raw): RecordRow;
};

/** JSON would make floating-point numbers of amounts: they travel as text. */
const EXACT = /^(numeric|bigint)/;

const exact = (shape: Shape): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, part]) => [
      name,
      is(part, Column) && EXACT.test(part.getSQLType()) ? sql`${part}::text`.as(part.name) : part,
    ]),
  );

function kindsOf(
  ctx: ReadContext,
  register: Register,
  all: readonly LinesDescription[],
  /** Which parents are meant, by the column that points to them. */
  belongs: (parent: Column) => SQL,
): Kind[] {
  return all.flatMap((lines) => {
    const known = register.find(lines.resource);
    if (!known?.parent) return [];
    const { table } = known.resource;
    const { field } = known.parent;
    const where = belongs(columnOf(table, field));
    const shape = rowShape(ctx, register, known);
    const query = BUILDER.select(exact(shape)).from(table).where(where);
    const own: Kind = {
      ...{ lines, known, parentField: field },
      query: sql`select cast(${lines.resource} as text) as kind, to_jsonb(line) as line from (${query.getSQL()}) line`,
      read: rowReader(ctx, known, shape),
    };
    const ids = sql`select ${columnOf(table, "id")} from ${table} where ${where}`;
    return [own, ...kindsOf(ctx, register, lines.lines, (parent) => sql`${parent} in (${ids})`)];
  });
}

/** Lines in their own order; those without numbers in the order they were added. */
function inOrder({ resource }: Known, rows: readonly RecordRow[]): readonly RecordRow[] {
  if (hasColumn(resource.table, "lineNo"))
    return rows.toSorted((one, other) => Number(one.lineNo) - Number(other.lineNo));
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The lines of a record under their properties, lines of lines within them; one statement for all. */
export async function getLines(
  ctx: ReadContext,
  register: Register,
  all: readonly LinesDescription[],
  recordId: string,
): Promise<Record<string, RecordRow[]>> {
  const kinds = kindsOf(ctx, register, all, (parent) => eq(parent, recordId));
  if (kinds.length === 0) return {};
  const union = sql.join(
    kinds.map(({ query }) => query),
    sql` union all `,
  );
  const found = (await ctx.tx.execute(union)) as unknown as { kind: string; line: Raw }[];
  const byKind = grouped(found, ({ kind }) => kind);
  const byParent = new Map(
    kinds.map(({ lines, known, parentField, read }) => {
      const rows = (byKind.get(lines.resource) ?? []).map(({ line }) => read(line));
      return [lines.resource, grouped(inOrder(known, rows), (row) => String(row[parentField]))];
    }),
  );
  const under = (parentId: string, own: readonly LinesDescription[]): Record<string, RecordRow[]> =>
    Object.fromEntries(
      own.map(({ name, resource, lines }) => [
        name,
        (byParent.get(resource)?.get(parentId) ?? []).map((row) => ({
          ...row,
          ...under(row.id, lines),
        })),
      ]),
    );
  return under(recordId, all);
}
