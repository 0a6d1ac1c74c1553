import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, integer, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, reference, setupColumns } from "../columns";

/** Unit with GST UQC code and factor to its base unit. */
export const unitsOfMeasure = pgTable(
  "units_of_measure",
  {
    ...identity,
    code: citext("code").notNull().unique("units_of_measure_code_key"),
    name: text("name").notNull(),
    uqcCode: text("uqc_code").notNull(),
    baseUomId: reference("base_uom_id", (): AnyPgColumn => unitsOfMeasure.id),
    factor: numeric("factor", { precision: 18, scale: 8 }).notNull().default("1"),
    decimals: integer("decimals").notNull().default(0),
    isActive: isActive(),
    ...setupColumns,
  },
  () => [check("units_of_measure_factor_check", sql`factor > 0`)],
);
