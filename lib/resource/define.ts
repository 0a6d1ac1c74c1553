import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type Module, type TableKind, TENANT_TABLES } from "@/db/tenant/register";
import type { Command } from "@/lib/core/command";
import type { AmountRule, ResourceLevels } from "./description";

/** Names of a table's columns as the code has them. */
type Field<Table extends PgTable> = Extract<keyof Table["_"]["columns"], string>;

/** Lines that belong to a record and are saved with it. */
export type LinesOptions<Table extends PgTable = PgTable> = {
  table: Table;
  label: readonly [one: string, many: string];
  /** Columns of the grid, in the order somebody types them. */
  columns: readonly Field<Table>[];
  /** Fields that the system writes; "all" for lines that only commands write. */
  readOnly?: readonly Field<Table>[] | "all";
  labels?: Partial<Record<Field<Table>, string>>;
  lines?: readonly LinesOptions[];
  /** Values that a check of the database asks for, for examples and tests. */
  example?: Partial<Record<Field<Table>, unknown>>;
};

/**
 * What a column cannot say about an aggregate root. At most these fifteen options: one is admitted
 * when three resources need it. No hooks, no conditions, no layout: what is dearer is a command or a
 * page of its own.
 */
export type ResourceOptions<Table extends PgTable = PgTable> = {
  table: Table;
  label: readonly [one: string, many: string];
  /** Fields that name a record together, the telling one first: `["code", "name"]`. */
  title: readonly Field<Table>[];
  /** Columns of the list before anybody chooses others, the telling ones first. */
  list: readonly Field<Table>[];
  /** The form. A field in no section is not typed in the browser, only over API and CSV. */
  form: readonly { title: string; fields: readonly Field<Table>[] }[];
  lines?: readonly LinesOptions[];
  /** Texts that search looks into; without it the resource is not searched. */
  search?: readonly Field<Table>[];
  /** Fields that the system writes; "all" where people write nothing by hand. */
  readOnly?: readonly Field<Table>[] | "all";
  /** Labels that do not follow from the column's name. */
  labels?: Partial<Record<Field<Table>, string>>;
  /** The field that a number series fills when nothing is typed. */
  number?: { field: Field<Table>; documentType: string };
  amounts?: AmountRule;
  /** Fields that find a record again, when it is not the table's first unique key. */
  key?: readonly Field<Table>[];
  /** Values that a check of the database asks for; also the API's example. */
  example?: Partial<Record<Field<Table>, unknown>>;
  /** What can be done with a record beside creating, changing and deleting it. */
  commands?: readonly { command: Command; label: string }[];
  /** Who may, where it is not what the table's kind suggests; `writers` are other modules that write,
   * `module` is whose permission it is when that is not the table's owner. */
  access?: Partial<ResourceLevels> & { writers?: readonly Module[]; module?: Module };
};

export type Lines = Omit<LinesOptions, "lines"> & {
  name: string;
  resource: string;
  kind: TableKind;
  lines: readonly Lines[];
};

export type Resource = Omit<ResourceOptions, "lines"> & {
  /** `sales-orders` */
  name: string;
  tableName: string;
  module: Module;
  kind: TableKind;
  /** Usable by every subscribed module, whatever module owns it. */
  isShared: boolean;
  lines: readonly Lines[];
};

export const kebab = (table: string) => table.replaceAll("_", "-");

export function entryOf(table: PgTable) {
  const name = getTableName(table);
  const entry = Object.hasOwn(TENANT_TABLES, name)
    ? TENANT_TABLES[name as keyof typeof TENANT_TABLES]
    : undefined;
  if (!entry) throw new Error(`${name} is not in db/tenant/register.ts`);
  return { name, ...entry };
}

const singular = (word: string) => word.replace(/ies$/, "y").replace(/s$/, "");

/** The property of a record that holds lines: what the line's name adds to the record's. */
function linesProperty(root: string, line: string): string {
  const rootWords = root.split("_");
  const words = line.split("_");
  const same = words.findIndex((word, at) => singular(word) !== singular(rootWords[at] ?? ""));
  return words
    .slice(Math.max(same, 0))
    .join("_")
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function defineLines(root: string, options: LinesOptions): Lines {
  const { name, kind } = entryOf(options.table);
  return {
    ...options,
    kind,
    name: linesProperty(root, name),
    resource: kebab(name),
    lines: (options.lines ?? []).map((inner) => defineLines(root, inner)),
  };
}

/** Declares lines with the fields of their own table checked. */
export function linesOf<Table extends PgTable>(options: LinesOptions<Table>): LinesOptions {
  return options as unknown as LinesOptions;
}

/** Declares an aggregate root as a resource; `lib/resources.ts` lists them all. */
export function defineResource<Table extends PgTable>(options: ResourceOptions<Table>): Resource {
  const { name: tableName, module, kind, isShared } = entryOf(options.table);
  const { lines = [], ...rest } = options as unknown as ResourceOptions;
  return {
    ...rest,
    name: kebab(tableName),
    tableName,
    module,
    kind,
    isShared,
    lines: lines.map((line) => defineLines(tableName, line)),
  };
}
