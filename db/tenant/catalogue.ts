import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Domain, Module, TableKind } from "./register";

/**
 * The catalogue of the tenant tables (catalogue.yaml) and the plain SQL it asks for. Tests compare
 * both with what is really built; nothing reads it at run time.
 */
export type CatalogueTable = {
  name: string;
  domain: Domain;
  module: Module;
  kind: TableKind;
  parent?: string;
  shared?: boolean;
  status?: string[];
  enums?: Record<string, string[]>;
  /** `TYPE[!] [=DEFAULT] [-> TABLE]`, see the head of the file. */
  columns: Record<string, string>;
  unique?: string[][];
  unique_nulls_not_distinct?: string[][];
  unique_where?: { columns: string[]; where: string }[];
  checks?: string[];
  exclude?: string[];
  append_only?: boolean;
  mutable_columns?: string[];
};

export type Catalogue = {
  domains: Record<Domain, { label: string; tables: number }>;
  modules: Record<Module, string>;
  tables: CatalogueTable[];
};

export function readCatalogue(): Catalogue {
  return parse(readFileSync(path.join(import.meta.dirname, "catalogue.yaml"), "utf8"));
}

/** The columns of the catalogue's conventions, by kind of table. */
function baseColumns({ kind, status }: CatalogueTable): Record<string, string> {
  const columns: Record<string, string> = {
    id: "uuid!",
    created_at: "timestamptz! =now()",
    created_by: "uuid",
  };
  if (kind !== "ledger" && kind !== "log") {
    Object.assign(columns, {
      updated_at: "timestamptz!",
      updated_by: "uuid",
      version: "int! =1",
    });
  }
  if ((kind === "master" || kind === "setup") && !status) columns.is_active = "boolean! =true";
  if (kind === "master" || kind === "transaction" || kind === "line") columns.custom = "jsonb! ={}";
  if (kind === "master" || kind === "transaction") columns.tags = "text[]! ={}";
  if (kind === "transaction") columns.client_ref = "text";
  return columns;
}

const COLUMN = /^(?<type>\S+?)(?<required>!)?(?: =(?<fallback>.*?))?(?: -> (?<target>\w+))?$/;

function partsOf(column: string) {
  const { type, required, fallback, target } = COLUMN.exec(column)?.groups ?? {};
  if (!type) throw new Error(`The catalogue's column "${column}" has another grammar`);
  return { type, isRequired: required !== undefined, fallback, target };
}

const literal = (word: string) => `'${word.replaceAll("'", "''")}'`;

function defaultOf(type: string, fallback: string): string {
  const isBare = ["int", "bigint", "boolean"].includes(type) || fallback.endsWith("()");
  return isBare ? fallback : literal(fallback);
}

function tableSql(table: CatalogueTable): string {
  const columns = Object.entries({ ...baseColumns(table), ...table.columns });
  const words = { ...table.enums, ...(table.status && { status: table.status }) };
  const parts = columns.map(([name, column]) => {
    const { type, isRequired, fallback } = partsOf(column);
    const value = fallback === undefined ? "" : ` default ${defaultOf(type, fallback)}`;
    return `"${name}" ${type}${isRequired ? " not null" : ""}${value}`;
  });
  parts.push("primary key (id)");
  if (table.kind === "transaction") parts.push("unique (client_ref)");
  for (const key of table.unique ?? []) parts.push(`unique (${key})`);
  for (const key of table.unique_nulls_not_distinct ?? []) {
    parts.push(`unique nulls not distinct (${key})`);
  }
  for (const [name, list] of Object.entries(words)) {
    parts.push(`check ("${name}" in (${list.map(literal)}))`);
  }
  for (const rule of table.checks ?? []) parts.push(`check (${rule})`);
  for (const rule of table.exclude ?? []) {
    const [elements, where] = rule.split(" where ");
    parts.push(`exclude using gist (${elements})${where ? ` where (${where})` : ""}`);
  }
  return `create table ${table.name} (${parts.join(", ")});`;
}

/** Only the first column that names the parent ties the line to it; a second one is a reference. */
function foreignKeySql(table: CatalogueTable): string[] {
  let parent = table.parent;
  return Object.entries(table.columns).flatMap(([name, column]) => {
    const { target } = partsOf(column);
    if (!target) return [];
    const action = target === parent ? "cascade" : "restrict";
    if (target === parent) parent = undefined;
    return `alter table ${table.name} add foreign key ("${name}") references ${target} (id) on delete ${action};`;
  });
}

/** Everything the catalogue says about columns, keys and checks, in the current schema. */
export function catalogueSql(tables: CatalogueTable[]): string {
  const partial = tables.flatMap(({ name, unique_where = [] }) =>
    unique_where.map(
      (key) => `create unique index on ${name} (${key.columns}) where ${key.where};`,
    ),
  );
  return [...tables.map(tableSql), ...partial, ...tables.flatMap(foreignKeySql)].join("\n");
}
