import { type AnyPgColumn, date, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, isActive, quantity, reference, setupColumns } from "../columns";
import { branches } from "../core/branches";
import { territories } from "../core/territories";
import { employees } from "../hr/employees";
import { kpiDefinitions } from "./kpi-definitions";

/** Target of a KPI for a period and dimension. */
export const kpiTargets = pgTable(
  "kpi_targets",
  {
    ...identity,
    kpiDefinitionId: reference("kpi_definition_id", (): AnyPgColumn => kpiDefinitions.id).notNull(),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    targetValue: quantity("target_value").notNull(),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("kpi_targets_kpi_definition_id_period_start_branch_id_key")
      .on(t.kpiDefinitionId, t.periodStart, t.branchId, t.territoryId, t.employeeId)
      .nullsNotDistinct(),
  ],
);
