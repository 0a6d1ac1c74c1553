import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { identity, isActive, setupColumns } from "../columns";

/** Currency the tenant trades in, with minor units and symbol. */
export const currencies = pgTable("currencies", {
  ...identity,
  code: text("code").notNull().unique("currencies_code_key"),
  name: text("name").notNull(),
  symbol: text("symbol").notNull(),
  minorUnits: integer("minor_units").notNull().default(2),
  isBase: boolean("is_base").notNull().default(false),
  isActive: isActive(),
  ...setupColumns,
});
