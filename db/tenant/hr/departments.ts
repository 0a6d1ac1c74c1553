import { type AnyPgColumn, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { companies } from "../core/companies";
import { users } from "../core/users";
import { costCenters } from "../finance/cost-centers";

/** Department tree with head and cost centre. */
export const departments = pgTable(
  "departments",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    parentDepartmentId: reference("parent_department_id", (): AnyPgColumn => departments.id),
    headUserId: reference("head_user_id", (): AnyPgColumn => users.id),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [unique("departments_company_id_code_key").on(t.companyId, t.code)],
);
