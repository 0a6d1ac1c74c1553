import {
  and,
  type Column,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import { branches } from "@/db/tenant/core/branches";
import { warehouses } from "@/db/tenant/inventory/warehouses";
import type { Actor } from "./context";
import { type Grant, grantsFor, type Permission, type Scope } from "./permissions";

const literal = z.union([z.string().max(200), z.number(), z.boolean()]);
/** The reader: rows that are one's own. */
const reader = z.strictObject({ reader: z.literal("id") });
const comparison = z.strictObject({
  field: z.string().regex(/^[a-z][a-z0-9_]*$/, "This is not the name of a column."),
  is: z.enum(["equal", "not_equal", "one_of", "less", "greater", "empty", "not_empty"]),
  value: z.union([literal, reader, z.array(literal).max(200)]).optional(),
});

export type RowCondition =
  | z.infer<typeof comparison>
  | { all: RowCondition[] }
  | { any: RowCondition[] };

/** Which rows a rule is about: comparisons of columns, joined by `all` and `any`. */
export const rowCondition: z.ZodType<RowCondition> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ all: z.array(rowCondition).min(1).max(20) }),
    z.strictObject({ any: z.array(rowCondition).min(1).max(20) }),
  ]),
);

const NOTHING = sql`false`;

function columnOf(table: PgTable, name: string): Column | undefined {
  return Object.values(getTableColumns(table)).find((column) => column.name === name);
}

/** Codes and e-mail addresses are compared as the database compares them, without regard to case. */
const isFolded = (column: Column) => column.getSQLType() === "citext";
const textOf = (column: Column): SQL =>
  isFolded(column) ? sql`lower(${column}::text)` : sql`${column}::text`;
const folding = (column: Column) => (text: string) =>
  isFolded(column) ? text.toLowerCase() : text;

function compileComparison(
  table: PgTable,
  { field, is, value }: z.infer<typeof comparison>,
  actor: Actor,
): SQL {
  const column = columnOf(table, field);
  // A rule about a column that went away must not open the table.
  if (!column) return NOTHING;
  if (is === "empty") return sql`${column} is null`;
  if (is === "not_empty") return sql`${column} is not null`;
  if (value === undefined) return NOTHING;
  if (is === "one_of") {
    const values = Array.isArray(value) ? value.map(String) : [];
    if (values.length === 0) return NOTHING;
    return inArray(textOf(column), values.map(folding(column)));
  }
  if (Array.isArray(value)) return NOTHING;
  const wanted = typeof value === "object" ? actor.id : value;
  if (is === "less" || is === "greater") {
    const bound = sql`cast(${String(wanted)} as ${sql.raw(column.getSQLType())})`;
    return is === "less" ? sql`${column} < ${bound}` : sql`${column} > ${bound}`;
  }
  const same = sql`${textOf(column)} is not distinct from ${folding(column)(String(wanted))}`;
  return is === "equal" ? same : not(same);
}

function compileCondition(table: PgTable, condition: RowCondition, actor: Actor): SQL {
  if ("all" in condition) {
    return and(...condition.all.map((part) => compileCondition(table, part, actor))) ?? NOTHING;
  }
  if ("any" in condition) {
    return or(...condition.any.map((part) => compileCondition(table, part, actor))) ?? NOTHING;
  }
  return compileComparison(table, condition, actor);
}

const SCOPE_TABLES: Record<keyof Scope, string> = {
  company: "companies",
  branch: "branches",
  territory: "territories",
  warehouse: "warehouses",
};

/** Rows of a table that lie in one dimension of a scope; undefined when it does not have that one. */
function dimensionPredicate(table: PgTable, dimension: keyof Scope, id: string): SQL | undefined {
  const isItself = getTableName(table) === SCOPE_TABLES[dimension];
  const own = columnOf(table, isItself ? "id" : `${dimension}_id`);
  if (own) return eq(own, id);
  // A warehouse belongs to a branch and a branch to a company: what names the lower names the higher.
  const branch = columnOf(table, "branch_id");
  const warehouse = columnOf(table, "warehouse_id");
  const ofCompany = sql`(select ${branches.id} from ${branches} where ${branches.companyId} = ${id})`;
  const inBranch = dimension === "company" ? sql`in ${ofCompany}` : sql`= ${id}`;
  if (dimension === "company" && branch) return sql`${branch} ${inBranch}`;
  if ((dimension === "company" || dimension === "branch") && warehouse) {
    return sql`${warehouse} in (select ${warehouses.id} from ${warehouses} where ${warehouses.branchId} ${inBranch})`;
  }
  return undefined;
}

/** What the company shares (a table without the dimension) may be seen from everywhere, not changed. */
function scopePredicates(table: PgTable, scope: Scope | undefined, isLook: boolean): SQL[] {
  return Object.entries(scope ?? {}).flatMap(([dimension, id]) => {
    const predicate = dimensionPredicate(table, dimension as keyof Scope, id);
    return predicate ?? (isLook ? [] : NOTHING);
  });
}

function rulePredicates(table: PgTable, grant: Grant, actor: Actor, isLook: boolean): SQL[] {
  return grant.rules
    .filter(({ type, table: name }) => type === "row" && name === getTableName(table))
    .flatMap(({ access, condition }) => {
      if (access === "write" && isLook) return [];
      const parsed = rowCondition.safeParse(condition);
      if (!parsed.success) return NOTHING;
      const matches = compileCondition(table, parsed.data, actor);
      return access === "none" ? sql`(${matches}) is not true` : matches;
    });
}

/**
 * The rows of `table` on which somebody holds a permission, as a condition for every query; undefined
 * when all of them. Roles add up: a row is in when one role lets it in. Within a role its scope and
 * all its row rules must agree. `read` rules narrow looking and changing, `write` rules changing
 * only, `none` rules exclude. A rule that cannot be understood lets nothing in.
 */
export function rowPredicate(
  actor: Actor,
  permission: Permission,
  table: PgTable,
): SQL | undefined {
  if (permission.level === "self") return undefined;
  const isLook = permission.level === "view" || /\.(read|choose|export)$/.test(permission.name);
  const alternatives = grantsFor(actor, permission).map((grant) => [
    ...scopePredicates(table, grant.scope, isLook),
    ...rulePredicates(table, grant, actor, isLook),
  ]);
  if (alternatives.length === 0) return NOTHING;
  if (alternatives.some((predicates) => predicates.length === 0)) return undefined;
  return or(...alternatives.map((predicates) => and(...predicates)));
}
