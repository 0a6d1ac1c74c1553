import { and, Column, desc, inArray, is, or, SQL, sql } from "drizzle-orm";
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
type Found = { resource: string; id: string; title: string; detail: string | null };

type SearchAnswer = {
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
  /** What a record is called; worked out for what was found alone. */
  title: () => SQL;
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
    const title = () => visibleTitle(ctx, register, known, usable);
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

/** How a search compares: what fits at all, its rank (0 is best), and which text it was that fitted. */
type Way = {
  condition(one: Searched): SQL;
  rank(one: Searched): SQL;
  fits(text: SQL): SQL;
};

/** The exact code or number first, then what begins so, then what contains it, then words in long texts. */
function containing(q: string): Way {
  const lower = q.toLowerCase();
  const start = `${pattern(q)}%`;
  const word = `%${pattern(q.split(/\s+/)[0] ?? q)}%`;
  const contains = ({ known, usable }: Searched) => searchCondition(known, usable, q) ?? sql`false`;
  return {
    fits: (text) => sql`${text} ilike ${word}`,
    condition: (one) => or(contains(one), ...wordConditions(one, q)) ?? sql`false`,
    rank(one) {
      const texts = one.columns.map((column) => sql`lower(${column}::text)`);
      const exact = sql`${lower} in (${sql.join(texts, sql`, `)})`;
      const begins = anyOf(one.columns, (text) => sql`${text} ilike ${start}`);
      const inWords =
        wordConditions(one, q).length > 0 ? sql` when not (${contains(one)}) then 3` : sql``;
      return sql`case when ${exact} then 0 when ${begins} then 1${inWords} else 2 end::real`;
    },
  };
}

/** What is written a little differently; the most similar first. */
function similar(q: string): Way {
  const fits = (text: SQL) => sql`${text} %> ${q}`;
  return {
    fits,
    condition: ({ columns }) => anyOf(columns, fits),
    rank({ columns }) {
      const likeness = columns.map(
        (column) => sql`coalesce(word_similarity(${q}, ${column}::text), 0)`,
      );
      return sql`(1 - greatest(${sql.join(likeness, sql`, `)}))::real`;
    },
  };
}

type Hit = { at: number; id: string };

/** The best of all resources; one statement. */
async function findHits(
  { tx }: ReadContext,
  searched: readonly Searched[],
  way: Way,
  limit: number,
): Promise<Hit[]> {
  const parts = searched.map((one) => {
    const { table } = one.known.resource;
    const key = columnOf(table, "id");
    const rows = and(one.rows, way.condition(one));
    return sql`(select ${sql.raw(String(one.at))} as at, ${key} as id, ${way.rank(one)} as rank from ${table} where ${rows} order by rank, ${desc(key)} limit ${OF_EACH})`;
  });
  const hits = await tx.execute<Hit>(
    sql`select at, id from (${sql.join(parts, sql` union all `)}) found order by rank, at, id desc limit ${limit}`,
  );
  return [...hits];
}

/** The one searched text that fits and is not part of the title. */
function detailOf({ known, columns }: Searched, { fits }: Way): SQL {
  const { table, title } = known.resource;
  const titled = title.map((name) => columnOf(table, name).name);
  const parts = columns
    .filter(({ name }) => !titled.includes(name))
    .map((column) => sql`case when ${fits(sql`${column}::text`)} then ${column}::text end`);
  return parts.length > 0 ? sql`coalesce(${sql.join(parts, sql`, `)}, null)` : sql`null::text`;
}

/** What the hits are called, in their order; titles are dear and only worked out for these. */
async function nameHits(
  { tx }: ReadContext,
  searched: readonly Searched[],
  way: Way,
  hits: readonly Hit[],
): Promise<Found[]> {
  const parts = searched.flatMap((one) => {
    const ids = hits.flatMap(({ at, id }) => (at === one.at ? [id] : []));
    if (ids.length === 0) return [];
    const { table } = one.known.resource;
    const key = columnOf(table, "id");
    return sql`(select ${key}::text as id, ${one.title()} as title, ${detailOf(one, way)} as detail from ${table} where ${inArray(key, ids)})`;
  });
  if (parts.length === 0) return [];
  const rows = await tx.execute<Omit<Found, "resource">>(sql.join(parts, sql` union all `));
  const named = new Map([...rows].map((row) => [row.id, row]));
  const resources = new Map(searched.map(({ at, known }) => [at, known.resource.name]));
  return hits.flatMap(({ at, id }) => {
    const row = named.get(id);
    return row ? [{ ...row, resource: resources.get(at) ?? "" }] : [];
  });
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
 * Looks for records of every resource at once: one statement that finds, one that names what was
 * found. Words that are only similar are looked for when nothing contains them. Each statement takes
 * two seconds at most; the answer says when that was not enough.
 */
async function searchRecords(
  ctx: ReadContext,
  register: Register,
  { q, limit }: SearchQuery,
): Promise<SearchAnswer> {
  const searched = searchedBy(ctx, register);
  if (searched.length === 0) return { data: [], note: null };
  await ctx.tx.execute(sql`set local statement_timeout = ${sql.raw(String(TIMEOUT_MS))}`);
  const look = async (way: Way): Promise<SearchAnswer> => {
    const data = await inTime(async () =>
      nameHits(ctx, searched, way, await findHits(ctx, searched, way, limit)),
    );
    return data ? { data, note: null } : { data: [], note: SLOW };
  };
  const found = await look(containing(q));
  if (found.data.length > 0 || found.note !== null || !MAY_BE_MISTYPED.test(q)) return found;
  const threshold = sql.raw(String(SIMILARITY));
  await ctx.tx.execute(sql`set local pg_trgm.word_similarity_threshold = ${threshold}`);
  return look(similar(q));
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
