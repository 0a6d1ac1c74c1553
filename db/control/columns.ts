import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { bigint, check, customType, date, timestamp, uuid } from "drizzle-orm/pg-core";
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

/** An amount in minor units (paise, cents). */
export const minor = (name: string) => bigint(name, { mode: "bigint" });

/** A local calendar day, as `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });

/** Days `[from, to)`; empty ranges are not stored. */
export const days = customType<{ data: { from: string; to: string }; driverData: string }>({
  dataType: () => "daterange",
  toDriver: ({ from, to }) => `[${from},${to})`,
  fromDriver(range) {
    const [from = "", to = ""] = range.slice(1, -1).split(",");
    return { from, to };
  },
});
