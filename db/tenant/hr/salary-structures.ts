import { type AnyPgColumn, boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  lineColumns,
  money,
  partOf,
  reference,
  setupColumns,
} from "../columns";
import { companies } from "../core/companies";
import { salaryComponents } from "./salary-components";

/** Named set of components for a grade or location. */
export const salaryStructures = pgTable("salary_structures", {
  ...identity,
  code: citext("code").notNull().unique("salary_structures_code_key"),
  name: text("name").notNull(),
  companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
  effectiveFrom: date("effective_from").notNull(),
  effectiveTo: date("effective_to"),
  isActiveForNew: boolean("is_active_for_new").notNull().default(true),
  isActive: isActive(),
  ...setupColumns,
});

/** Component of a structure with formula or amount. */
export const salaryStructureLines = pgTable(
  "salary_structure_lines",
  {
    ...identity,
    salaryStructureId: partOf("salary_structure_id", () => salaryStructures.id),
    salaryComponentId: reference(
      "salary_component_id",
      (): AnyPgColumn => salaryComponents.id,
    ).notNull(),
    formula: text("formula"),
    amount: money("amount"),
    condition: text("condition"),
    ...lineColumns,
  },
  (t) => [
    unique("salary_structure_lines_salary_structure_id_key").on(
      t.salaryStructureId,
      t.salaryComponentId,
    ),
  ],
);
