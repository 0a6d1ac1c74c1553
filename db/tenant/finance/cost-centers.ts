import { type AnyPgColumn, boolean, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";

/** Profit or cost centre tree used on journal lines and budgets. */
export const costCenters = pgTable(
  "cost_centers",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    parentCostCenterId: reference("parent_cost_center_id", (): AnyPgColumn => costCenters.id),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    isGroup: boolean("is_group").notNull().default(false),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [unique("cost_centers_company_id_code_key").on(t.companyId, t.code)],
);
