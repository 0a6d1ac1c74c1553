import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/tenant";
import { isSecretName } from "@/lib/core/secret-names";

/** A table as it is given out: its columns by their names in the database, without secrets. */
export type ExportedTable = {
  name: string;
  table: PgTable;
  key: PgColumn;
  columns: Record<string, PgColumn>;
};

function exported(table: PgTable): ExportedTable {
  const all = Object.values(getTableColumns(table)).flatMap((column) =>
    is(column, PgColumn) ? [[column.name, column] as const] : [],
  );
  const key = all.find(([name]) => name === "id")?.[1];
  if (!key) throw new Error(`${getTableName(table)} has no id to be read by`);
  return {
    name: getTableName(table),
    table,
    key,
    columns: Object.fromEntries(all.filter(([name]) => !isSecretName(name))),
  };
}

/** Every table of a tenant, by name. Whatever is named like a secret stays behind. */
export const EXPORTED_TABLES: readonly ExportedTable[] = Object.values(schema)
  .flatMap((table) => (is(table, PgTable) ? [exported(table)] : []))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
