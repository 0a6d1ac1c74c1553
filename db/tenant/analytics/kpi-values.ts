import { type AnyPgColumn, date, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, quantity, reference, timestamptz } from "../columns";
import { branches } from "../core/branches";
import { dealers } from "../core/dealers";
import { productCategories } from "../core/product-categories";
import { territories } from "../core/territories";
import { employees } from "../hr/employees";
import { kpiDefinitions } from "./kpi-definitions";

/** Value of a KPI for a period and dimension set, with the moment it was worked out. */
export const kpiValues = pgTable(
  "kpi_values",
  {
    ...identity,
    kpiDefinitionId: reference("kpi_definition_id", (): AnyPgColumn => kpiDefinitions.id).notNull(),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    productCategoryId: reference("product_category_id", (): AnyPgColumn => productCategories.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),

    value: quantity("value").notNull(),
    numerator: quantity("numerator"),
    denominator: quantity("denominator"),
    computedAt: timestamptz("computed_at").notNull(),
  },
  (t) => [
    unique("kpi_values_kpi_definition_id_period_start_branch_id_key")
      .on(
        t.kpiDefinitionId,
        t.periodStart,
        t.branchId,
        t.territoryId,
        t.dealerId,
        t.productCategoryId,
        t.employeeId,
      )
      .nullsNotDistinct(),
  ],
);
