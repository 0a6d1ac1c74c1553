import { and, eq, getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Context } from "./context";
import { AppError } from "./errors";

/**
 * After a row was written: it must be one that its writer may change, else nothing is kept. Whoever
 * holds his role for one branch neither adds a row outside of it nor moves one there.
 */
export async function requireOwn(ctx: Context, table: PgTable, id: string): Promise<void> {
  const { id: key } = getTableColumns(table);
  if (!key) throw new Error("The table has no id");
  const found = await ctx.tx
    .select({ id: key })
    .from(table)
    .where(and(eq(key, id), ctx.rows(table)));
  if (found.length > 0) return;
  throw new AppError(
    "forbidden",
    "permission.other-rows",
    "Your role reaches a part of the company only, and this would lie outside of it.",
  );
}
