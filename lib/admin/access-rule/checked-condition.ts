import { type Column, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { sqlState } from "@/db/constraint";
import type { TenantTransaction } from "@/db/with-tenant";
import type { RowCondition } from "@/lib/core/access-rule";
import { badField } from "./rules";
import { findColumn, kindOf } from "./target-table";

type Comparison = Extract<RowCondition, { field: string }>;
type Literal = string | number | boolean;

/** SQLSTATE class 22: the text is no value of the type. */
const NOT_OF_TYPE = /^22/;

const bad = (message: string) => badField("condition", message);

/**
 * The text that Postgres writes for a value of this column: rules compare texts, and 100 in an amount
 * is "100.00". Throws `invalid` when it is no such value.
 */
async function writtenAs(tx: TenantTransaction, column: Column, value: Literal): Promise<string> {
  const type = sql.raw(column.getSQLType());
  try {
    const [row] = await tx.execute<{ written: string }>(
      sql`select cast(cast(${String(value)}::text as ${type}) as text) as written`,
    );
    return row?.written ?? String(value);
  } catch (error) {
    if (!NOT_OF_TYPE.test(sqlState(error) ?? "")) throw error;
    throw bad(`"${value}" is no value of ${column.name}.`);
  }
}

async function checkComparison(
  tx: TenantTransaction,
  table: PgTable,
  { field, is, value }: Comparison,
): Promise<Comparison> {
  const column = findColumn(table, field);
  if (!column) throw bad(`This table has no column ${field}.`);
  const kind = kindOf(column);
  if (is === "empty" || is === "not_empty") {
    if (value !== undefined) throw bad(`Nothing is compared with ${field} here.`);
    return { field, is };
  }
  if (kind === "other") throw bad(`${field} can only be empty or not.`);
  if (value === undefined) throw bad(`Say what ${field} is compared with.`);
  if (is === "one_of") {
    if (!Array.isArray(value) || value.length === 0) throw bad(`Give a list for ${field}.`);
    const written: string[] = [];
    for (const one of value) written.push(await writtenAs(tx, column, one));
    return { field, is, value: written };
  }
  if (Array.isArray(value)) throw bad(`Give one value for ${field}.`);
  const isOrder = is === "less" || is === "greater";
  if (typeof value === "object") {
    if (isOrder || kind !== "id") throw bad(`${field} does not name a person.`);
    return { field, is, value };
  }
  if (isOrder && (kind === "yes_no" || kind === "id")) throw bad(`${field} has no order.`);
  return { field, is, value: await writtenAs(tx, column, value) };
}

/**
 * A condition whose columns exist on the table and whose values are values of those columns, written
 * as the database writes them. Throws `invalid` on the field `condition`.
 */
export async function checkedCondition(
  tx: TenantTransaction,
  table: PgTable,
  condition: RowCondition,
): Promise<RowCondition> {
  const each = async (parts: readonly RowCondition[]) => {
    const checked: RowCondition[] = [];
    for (const part of parts) checked.push(await checkedCondition(tx, table, part));
    return checked;
  };
  if ("all" in condition) return { all: await each(condition.all) };
  if ("any" in condition) return { any: await each(condition.any) };
  return checkComparison(tx, table, condition);
}
