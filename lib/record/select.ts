import { and, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { ListAnswer, ListQuery, RecordRow } from "@/lib/resource/answers";
import { PAGE_SIZES } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import { isSortable } from "@/lib/resource/operators";
import {
  expressionOf,
  filterConditions,
  SQL_TYPE,
  searchCondition,
  usableFields,
  visibleRows,
} from "./conditions";
import { loadCustomFields } from "./custom-fields";
import { afterCursor, cursorAfter, orderOf, type SortKey } from "./keyset";
import type { Known, Register } from "./register";
import { type Raw, rowReader, rowShape } from "./row";
import { loadTitles, referenceTitle } from "./titles";

const BUILDER = new QueryBuilder();

const cursorKey = (at: number) => `cursor:${at}`;

/** Reads rows of a resource in one statement, whatever they point to. `cursor` tells where a row stands. */
export async function selectRows(
  ctx: ReadContext,
  register: Register,
  known: Known,
  where: SQL | undefined,
  options: { only?: readonly string[]; keys?: readonly SortKey[]; limit?: number } = {},
): Promise<{ row: RecordRow; cursor(): string }[]> {
  const { only, keys = [], limit } = options;
  const cursor = keys.map(({ expression }, at) => [
    cursorKey(at),
    sql`(${expression})::text`.as(cursorKey(at)),
  ]);
  const shape = rowShape(ctx, register, known, only);
  const query = BUILDER.select({ ...shape, ...Object.fromEntries(cursor) })
    .from(known.resource.table)
    .where(where)
    .orderBy(...orderOf(keys));
  const limited = limit === undefined ? query : query.limit(limit);
  const rows = (await ctx.tx.execute(limited.getSQL())) as unknown as Raw[];
  const shown = rowReader(ctx, known, shape);
  return rows.map((raw) => ({
    row: shown(raw),
    cursor: () =>
      cursorAfter(
        keys,
        keys.map((_, at) => (raw[cursorKey(at)] ?? null) as string | null),
      ),
  }));
}

/** Newest first for what happens, by name for what is kept. */
function usualSort({ resource, description }: Known): readonly string[] {
  if (resource.kind !== "master" && resource.kind !== "setup") return ["-id"];
  const first = description.fields.find(
    (field) =>
      resource.title.includes(field.name) && field.kind !== "reference" && isSortable(field),
  );
  return first ? [first.name] : ["-id"];
}

function sortKeys(
  ctx: ReadContext,
  register: Register,
  known: Known,
  usable: ReadonlyMap<string, FieldDescription>,
  sort: readonly string[],
): SortKey[] {
  const named = sort.length > 0 ? sort : usualSort(known);
  const keys = named.slice(0, 4).map((name): SortKey => {
    const isDescending = name.startsWith("-");
    const field = usable.get(isDescending ? name.slice(1) : name);
    if (!field || !isSortable(field)) {
      const message = `${known.description.label.many} cannot be sorted by ${name}.`;
      throw new AppError("invalid", "sort.invalid", message, { fields: { sort: message } });
    }
    if (field.isCustom) {
      const type = SQL_TYPE[field.kind] ?? "text";
      return { name, expression: expressionOf(known, field), type, isDescending, isNullable: true };
    }
    const column = columnOf(known.resource.table, field.name);
    const target = field.target ? register.find(field.target) : undefined;
    if (target) {
      const expression = referenceTitle(ctx, register, column, target);
      return { name, expression, type: "text", isDescending, isNullable: true };
    }
    const type = column.getSQLType();
    const { isNullable } = field;
    return { name, expression: sql`${column}`, type, isDescending, isNullable };
  });
  if (keys.some(({ name }) => name === "id" || name === "-id")) return keys;
  const isDescending = keys.at(-1)?.isDescending ?? false;
  const id = sql`${columnOf(known.resource.table, "id")}`;
  return [...keys, { name: "id", expression: id, type: "uuid", isDescending, isNullable: false }];
}

type Usable = ReadonlyMap<string, FieldDescription>;

async function totalsOf(ctx: ReadContext, known: Known, usable: Usable, where: SQL | undefined) {
  const summed = known.description.list.filter((name) => usable.get(name)?.kind === "money");
  const [row] = (await ctx.tx
    .select({
      count: sql<string>`count(*)`.as("count"),
      ...Object.fromEntries(
        summed.map((name) => [
          name,
          sql`coalesce(sum(${columnOf(known.resource.table, name)}), 0)`.as(name),
        ]),
      ),
    })
    .from(known.resource.table)
    .where(where)) as Raw[];
  const sums = Object.fromEntries(summed.map((name) => [name, String(row?.[name] ?? "0")]));
  return { count: Number(row?.count ?? 0), sums };
}

const GROUPS = 100;

async function groupsOf(
  ctx: ReadContext,
  register: Register,
  known: Known,
  field: FieldDescription,
  where: SQL | undefined,
): Promise<NonNullable<ListAnswer["groups"]>> {
  const value = expressionOf(known, field);
  const rows = await ctx.tx
    .select({ value: sql<string | null>`(${value})::text`, count: sql<string>`count(*)` })
    .from(known.resource.table)
    .where(where)
    // By its place: a tenant's own field is found by a parameter, and two parameters are never the same.
    .groupBy(sql`1`)
    .orderBy(sql`count(*) desc`)
    .limit(GROUPS);
  const target = field.target ? register.find(field.target) : undefined;
  const ids = rows.flatMap((row) => row.value ?? []);
  const titles = target ? await loadTitles(ctx, register, target, ids) : new Map<string, string>();
  const labels = new Map((field.choices ?? []).map((choice) => [choice.value, choice.label]));
  return rows.map((row) => ({
    value: row.value,
    title:
      row.value === null ? "None" : (titles.get(row.value) ?? labels.get(row.value) ?? row.value),
    count: Number(row.count),
  }));
}

function groupField(known: Known, usable: Usable, name: string): FieldDescription {
  const field = usable.get(name);
  if (field && ["choice", "reference", "boolean", "date"].includes(field.kind)) return field;
  const message = `${known.description.label.many} cannot be grouped by ${name}.`;
  throw new AppError("invalid", "group.invalid", message, { fields: { group: message } });
}

/** A tenant's own fields are looked up only for a question that names one. */
const namesCustomField = ({
  filters,
  sort = [],
  group,
}: Pick<ListQuery, "filters"> & Partial<ListQuery>) =>
  [...filters.map(({ field }) => field), ...sort, group ?? ""].some((name) =>
    /^-?custom\./.test(name),
  );

/** The rows that a list is about, and by what they may be asked for. */
export async function listScope(
  ctx: ReadContext,
  known: Known,
  query: Pick<ListQuery, "filters" | "q"> & Partial<Pick<ListQuery, "sort" | "group">>,
) {
  const custom = namesCustomField(query) ? await loadCustomFields(ctx, known) : [];
  const usable = usableFields(known, ctx.fields(known.resource.table), custom);
  const where = and(
    visibleRows(ctx, known),
    ...filterConditions(known, usable, query.filters),
    searchCondition(known, usable, query.q),
  );
  return { usable, where };
}

/**
 * A page of a list: what fits the filters and the reader's rights, after a cursor. Throws `invalid`
 * that names the field, operator, value, sort, group or cursor that is wrong. `largest` is the most rows
 * of a page.
 */
export async function listRows(
  ctx: ReadContext,
  register: Register,
  known: Known,
  query: ListQuery,
  largest: number = PAGE_SIZES.largest,
): Promise<ListAnswer> {
  const { usable, where } = await listScope(ctx, known, query);
  const { cursor, totals, group, fields } = query;
  const limit = Math.min(Math.max(query.limit, 1), largest);
  const keys = sortKeys(ctx, register, known, usable, query.sort);
  const found = await selectRows(ctx, register, known, and(where, afterCursor(keys, cursor)), {
    keys,
    limit: limit + 1,
    ...(fields && { only: fields }),
  });
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ row }) => row),
    nextCursor: found.length > limit ? (page.at(-1)?.cursor() ?? null) : null,
    ...(totals && { totals: await totalsOf(ctx, known, usable, where) }),
    ...(group && {
      groups: await groupsOf(ctx, register, known, groupField(known, usable, group), where),
    }),
  };
}
