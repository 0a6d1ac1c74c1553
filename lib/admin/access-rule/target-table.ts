import { type Column, getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/tenant";
import { type Module, TENANT_TABLES } from "@/db/tenant/register";

/** What a column holds, as far as comparing goes. */
export type ColumnKind = "text" | "number" | "yes_no" | "day" | "moment" | "id" | "other";

export type TargetColumn = {
  name: string;
  kind: ColumnKind;
  /** The words it is limited to. */
  words: string[];
};

export type TargetTable = { name: string; module: Module; isShared: boolean };

const TABLES = new Map<string, PgTable>(
  Object.values(schema).flatMap((table) =>
    is(table, PgTable) ? [[getTableName(table), table] as const] : [],
  ),
);

const KINDS: readonly [RegExp, ColumnKind][] = [
  [/\[\]$|^jsonb?$/, "other"],
  [/^(text|citext|varchar)/, "text"],
  [/^(numeric|integer|bigint|smallint)/, "number"],
  [/^boolean/, "yes_no"],
  [/^date/, "day"],
  [/^timestamp/, "moment"],
  [/^uuid/, "id"],
];

export function kindOf(column: Column): ColumnKind {
  const type = column.getSQLType();
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "other";
}

/** The tables of a tenant that a rule may be about, as the register lists them. */
export const TARGET_TABLES: readonly TargetTable[] = Object.entries(TENANT_TABLES).map(
  ([name, { module, isShared }]) => ({ name, module, isShared }),
);

/** A tenant's table by its name in the database. */
export const findTable = (name: string): PgTable | undefined =>
  name in TENANT_TABLES ? TABLES.get(name) : undefined;

/** A table's column by its name in the database. */
export const findColumn = (table: PgTable, name: string): Column | undefined =>
  Object.values(getTableColumns(table)).find((column) => column.name === name);

/** The columns of a table, for whoever writes a rule; undefined for no table of ours. */
export function targetColumns(name: string): TargetColumn[] | undefined {
  const table = findTable(name);
  if (!table) return undefined;
  return Object.values(getTableColumns(table)).map((column) => ({
    name: column.name,
    kind: kindOf(column),
    words: column.enumValues ?? [],
  }));
}
