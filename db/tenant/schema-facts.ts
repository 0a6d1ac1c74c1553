import type postgres from "postgres";

type Queryable = postgres.Sql | postgres.TransactionSql;

/** What a schema really contains, each fact as one line of text without names that may be chosen. */
export type SchemaFacts = {
  tables: string[];
  columns: string[];
  foreignKeys: string[];
  uniqueKeys: string[];
  checks: string[];
  exclusions: string[];
};

/**
 * Reads pg_catalog by namespace oid, never information_schema, whose joins take minutes where
 * many tenants live. The path is set to the schema, so that definitions print without it.
 */
export async function schemaFacts(sql: Queryable, schema: string): Promise<SchemaFacts> {
  await sql.unsafe(`set search_path = ${schema}, extensions`);
  const list = async (rows: postgres.PendingQuery<{ fact: string }[]>) =>
    (await rows).map(({ fact }) => fact).sort();
  const namespace = sql`${schema}::regnamespace`;
  const constraints = (kind: string) =>
    list(sql`
      select c.relname || ' ' || pg_get_constraintdef(k.oid) as fact
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.connamespace = ${namespace} and k.contype = ${kind}`);

  return {
    tables: await list(sql`
      select relname as fact from pg_class where relnamespace = ${namespace} and relkind = 'r'`),
    columns: await list(sql`
      select concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end,
        'default ' || pg_get_expr(d.adbin, d.adrelid)) as fact
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = ${namespace} and c.relkind = 'r'`),
    foreignKeys: await constraints("f"),
    uniqueKeys: await list(sql`
      select concat_ws(' ', c.relname, case when i.indisprimary then 'primary key' else 'unique' end,
        case when i.indnullsnotdistinct then 'nulls not distinct' end,
        (select string_agg(pg_get_indexdef(i.indexrelid, n, true), ', ' order by n)
          from generate_series(1, i.indnkeyatts) n),
        'where ' || pg_get_expr(i.indpred, i.indrelid)) as fact
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = ${namespace} and i.indisunique`),
    checks: await constraints("c"),
    exclusions: await constraints("x"),
  };
}
