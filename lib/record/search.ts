import { and, Column, desc, is, or, SQL, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { z } from "zod";
import { sqlState } from "@/db/constraint";
import { rowPredicate } from "@/lib/core/access-rule";
import type { ReadContext } from "@/lib/core/context";
import { fieldAccess } from "@/lib/core/field-access";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { defineRead } from "@/lib/core/read";
import { permissionFor } from "@/lib/resource/describe";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import { pattern, searchCondition, usableFields } from "./conditions";
import type { Known, Register } from "./register";
import { titleOf } from "./titles";

/** A record that a search found. `detail`: what it was found by, where its title does not show it. */
export type Found = { resource: string; id: string; title: string; detail: string | null };

export type SearchAnswer = {
  data: readonly Found[];
  /** What the searcher should know about the answer; null when it is all there is. */
  note: string | null;
};

export const searchInput = z.strictObject({
  q: z.string().trim().min(2, "Type at least two characters.").max(200),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
type SearchQuery = z.output<typeof searchInput>;

/** Somebody types and waits: what takes longer is given up. */
const TIMEOUT_MS = 2_000;
/** Of one resource: the others want to be seen too. */
const OF_EACH = 8;
/** Names are mistyped; a number that is nearly the one looked for is another one. */
const MAY_BE_MISTYPED = /^[^\d]{4,}$/;
/** Share of a word's three-letter pieces that must be there: "shamra" has 3 of 7 in "sharma". */
const SIMILARITY = 0.4;
const SLOW = "This took too long: add a word, or search in the list itself.";

/** A resource as one reader may search it: never a field that is hidden from him or masked. */
type Searched = {
  at: number;
  known: Known;
  usable: ReadonlyMap<string, FieldDescription>;
  /** In their declared order: codes and numbers come first. */
  columns: readonly Column[];
  title: SQL;
  rows: SQL | undefined;
};

/** What a record is called, of the fields that its reader sees in full. */
function visibleTitle(
  ctx: ReadContext,
  register: Register,
  known: Known,
  usable: Searched["usable"],
): SQL {
  const { table, title } = known.resource;
  if (title.every((name) => usable.has(name))) return titleOf(ctx, register, known);
  const shown = title.filter((name) => usable.has(name) && !usable.get(name)?.target);
  const parts = shown.map((name) => sql`${columnOf(table, name)}::text`);
  return parts.length > 0 ? sql`concat_ws(' · ', ${sql.join(parts, sql`, `)})` : sql`'…'::text`;
}

/** Every root that is searched and that somebody may read: by his plan, roles, rows and fields. */
function searchedBy(ctx: ReadContext, register: Register): Searched[] {
  const { actor, tenant } = ctx;
  return register.all.flatMap((known, at) => {
    const { resource, description, parent } = known;
    const permission = permissionFor(resource, "read");
    if (parent || description.search.length === 0) return [];
    if (!isInPlan(permission, tenant.modules) || !isPermitted(actor, permission)) return [];
    const usable = usableFields(known, fieldAccess(actor, permission, resource.table));
    const columns = description.search
      .filter((name) => usable.has(name) && !usable.get(name)?.target)
      .map((name): Column => columnOf(resource.table, name));
    if (columns.length === 0) return [];
    const title = visibleTitle(ctx, register, known, usable);
    return [
      { at, known, usable, columns, title, rows: rowPredicate(actor, permission, resource.table) },
    ];
  });
}

/** Whether a long text has all the words, where an index of words stands (`wordsIndex`). */
function wordConditions({ known, usable }: Searched, q: string): SQL[] {
  const visible = new Set([...usable.values()].map(({ column }) => column));
  return getTableConfig(known.resource.table).indexes.flatMap(({ config }) => {
    if (!config.name?.endsWith("_words_idx")) return [];
    return config.columns.flatMap((indexed) => {
      if (!is(indexed, SQL)) return [];
      const named = indexed.queryChunks.filter((chunk) => is(chunk, Column));
      if (!named.every(({ name }) => visible.has(name))) return [];
      return [sql`${indexed} @@ plainto_tsquery('simple', ${q})`];
    });
  });
}

const anyOf = (columns: readonly Column[], condition: (text: SQL) => SQL): SQL =>
  or(...columns.map((column) => condition(sql`${column}::text`))) ?? sql`false`;

/** The one searched text that fits and is not part of the title. */
function detailOf({ known, columns }: Searched, fits: (text: SQL) => SQL): SQL {
  const titled = known.resource.title.map((name) => columnOf(known.resource.table, name).name);
  const others = columns.filter(({ name }) => !titled.includes(name));
  const parts = others.map(
    (column) => sql`case when ${fits(sql`${column}::text`)} then ${column}::text end`,
  );
  return parts.length > 0 ? sql`coalesce(${sql.join(parts, sql`, `)}, null)` : sql`null::text`;
}

const selectFound = (one: Searched, rank: SQL, condition: SQL, detail: SQL): SQL => {
  const { table } = one.known.resource;
  const key = columnOf(table, "id");
  return sql`(select ${one.at}::int as at, ${key}::text as id, ${one.title} as title, ${detail} as detail, ${rank} as rank from ${table} where ${and(one.rows, condition)} order by rank, ${desc(key)} limit ${OF_EACH})`;
};

/** The exact code or number first, then what begins so, then what contains it, then words in long texts. */
function containing(one: Searched, q: string): SQL {
  const contains = searchCondition(one.known, one.usable, q) ?? sql`false`;
  const exact = anyOf(one.columns, (text) => sql`lower(${text}) = lower(${q})`);
  const begins = anyOf(one.columns, (text) => sql`${text} ilike ${`${pattern(q)}%`}`);
  const rank = sql`case when ${exact} then 0 when ${begins} then 1 when ${contains} then 2 else 3 end::real`;
  const word = `%${pattern(q.split(/\s+/)[0] ?? q)}%`;
  const condition = or(contains, ...wordConditions(one, q)) ?? contains;
  return selectFound(
    one,
    rank,
    condition,
    detailOf(one, (text) => sql`${text} ilike ${word}`),
  );
}

/** What is written a little differently; the most similar first. */
function similar(one: Searched, q: string): SQL {
  const likeness = one.columns.map(
    (column) => sql`coalesce(word_similarity(${q}, ${column}::text), 0)`,
  );
  const rank = sql`(1 - greatest(${sql.join(likeness, sql`, `)}))::real`;
  const fits = (text: SQL) => sql`${text} %> ${q}`;
  return selectFound(one, rank, anyOf(one.columns, fits), detailOf(one, fits));
}

type Row = { at: number; id: string; title: string; detail: string | null };

async function findRows(ctx: ReadContext, parts: readonly SQL[], limit: number): Promise<Row[]> {
  const all = sql.join([...parts], sql` union all `);
  const rows = await ctx.tx.execute<Row>(
    sql`select at, id, title, detail from (${all}) found order by rank, at, id desc limit ${limit}`,
  );
  return [...rows];
}

/** Runs a search that the database may cut off; undefined when it did. */
async function inTime<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // 57014: the statement ran into its time-out.
    if (sqlState(error) === "57014") return undefined;
    throw error;
  }
}

/**
 * Looks for records of every resource at once: one statement, and a second one for words that are only
 * similar when the first found nothing. Takes two seconds each at most, and says so then.
 */
async function searchRecords(
  ctx: ReadContext,
  register: Register,
  { q, limit }: SearchQuery,
): Promise<SearchAnswer> {
  const searched = searchedBy(ctx, register);
  if (searched.length === 0) return { data: [], note: null };
  await ctx.tx.execute(sql`set local statement_timeout = ${sql.raw(String(TIMEOUT_MS))}`);
  const name = (at: number) => register.all[at]?.resource.name ?? "";
  const answer = (rows: readonly Row[], note: string | null): SearchAnswer => ({
    data: rows.map(({ at, id, title, detail }) => ({ resource: name(at), id, title, detail })),
    note,
  });
  const found = await inTime(() =>
    findRows(
      ctx,
      searched.map((one) => containing(one, q)),
      limit,
    ),
  );
  if (!found) return answer([], SLOW);
  if (found.length > 0 || !MAY_BE_MISTYPED.test(q)) return answer(found, null);
  const threshold = sql.raw(String(SIMILARITY));
  await ctx.tx.execute(sql`set local pg_trgm.word_similarity_threshold = ${threshold}`);
  const alike = await inTime(() =>
    findRows(
      ctx,
      searched.map((one) => similar(one, q)),
      limit,
    ),
  );
  return answer(alike ?? [], alike ? null : SLOW);
}

/** The search over everything; each answers by the rights of who asks, so any role may hold it. */
export const defineSearchRecords = (register: Register) =>
  defineRead({
    name: "search.records",
    module: "system_admin",
    level: "view",
    isShared: true,
    run: (ctx, query: SearchQuery) => searchRecords(ctx, register, query),
  });
