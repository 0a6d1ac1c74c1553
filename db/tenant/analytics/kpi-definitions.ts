import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, quantity, setupColumns } from "../columns";

export const KPI_DEFINITION_GRAINS = ["day", "week", "month", "quarter", "year"] as const;
export const KPI_DEFINITION_GOOD_DIRECTIONS = ["up", "down"] as const;

/** Measured indicator: formula, grain, direction and owner module. */
export const kpiDefinitions = pgTable(
  "kpi_definitions",
  {
    ...identity,
    code: citext("code").notNull().unique("kpi_definitions_code_key"),
    name: text("name").notNull(),
    moduleCode: text("module_code").notNull(),
    grain: oneOf("grain", KPI_DEFINITION_GRAINS).notNull(),
    goodDirection: oneOf("good_direction", KPI_DEFINITION_GOOD_DIRECTIONS).notNull(),

    formula: jsonb("formula").notNull(),
    unit: text("unit").notNull(),
    dimensions: text("dimensions").array(),
    amberThreshold: quantity("amber_threshold"),
    redThreshold: quantity("red_threshold"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck("kpi_definitions_grain_check", t.grain, KPI_DEFINITION_GRAINS),
    oneOfCheck(
      "kpi_definitions_good_direction_check",
      t.goodDirection,
      KPI_DEFINITION_GOOD_DIRECTIONS,
    ),
  ],
);
