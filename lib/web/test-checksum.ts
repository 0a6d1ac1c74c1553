import type postgres from "postgres";

/** One checksum per table of a schema, over every column of every row but those left out. */
export async function checksums(
  owner: postgres.Sql,
  schema: string,
  leftOut: Record<string, readonly string[]> = {},
): Promise<Record<string, string>> {
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = ${schema} and table_type = 'BASE TABLE' order by table_name`;
  const parts = tables.map(({ name }) => {
    const columns = (leftOut[name] ?? []).map((column) => ` - '${column}'`).join("");
    const row = `(to_jsonb(t)${columns})::text`;
    return `select '${name}' as name, md5(coalesce(string_agg(${row}, E'\\n' order by ${row}), ''))
      as sum from "${schema}"."${name}" t`;
  });
  const rows = await owner.unsafe<{ name: string; sum: string }[]>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
