import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { check, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Time-ordered key made by the application, and the moment the row was written. */
export const identity = {
  id: uuid("id").primaryKey().$defaultFn(uuidv7),
  createdAt: instant("created_at").notNull().defaultNow(),
};

/** CHECK that a text column holds one of the values; there are no Postgres enums (they cannot shrink). */
export function oneOfCheck(name: string, column: PgColumn, values: readonly string[]) {
  const list = sql.raw(values.map((value) => `'${value}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}
