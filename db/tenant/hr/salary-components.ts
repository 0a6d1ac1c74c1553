import { type AnyPgColumn, boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { accounts } from "../finance/accounts";

export const SALARY_COMPONENT_TYPES = [
  "earning",
  "deduction",
  "employer_contribution",
  "reimbursement",
] as const;
export const SALARY_COMPONENT_STATUTORY_ROLES = [
  "none",
  "basic",
  "hra",
  "pf_employee",
  "pf_employer",
  "eps",
  "edli",
  "esi_employee",
  "esi_employer",
  "professional_tax",
  "lwf",
  "tds",
  "gratuity",
  "bonus",
  "loan",
] as const;

/**
 * Earning, deduction or employer contribution with formula basis, tax nature and ledger account.
 */
export const salaryComponents = pgTable(
  "salary_components",
  {
    ...identity,
    code: citext("code").notNull().unique("salary_components_code_key"),
    name: text("name").notNull(),
    componentType: oneOf("component_type", SALARY_COMPONENT_TYPES).notNull(),
    statutoryRole: oneOf("statutory_role", SALARY_COMPONENT_STATUTORY_ROLES)
      .notNull()
      .default("none"),

    formula: text("formula"),
    isTaxable: boolean("is_taxable").notNull().default(true),
    isPartOfPfWage: boolean("is_part_of_pf_wage").notNull().default(false),
    isPartOfEsiWage: boolean("is_part_of_esi_wage").notNull().default(false),
    isProrated: boolean("is_prorated").notNull().default(true),
    rounding: text("rounding").notNull().default("nearest_rupee"),

    expenseAccountId: reference("expense_account_id", (): AnyPgColumn => accounts.id),
    liabilityAccountId: reference("liability_account_id", (): AnyPgColumn => accounts.id),
    sequenceNo: integer("sequence_no").notNull().default(100),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck("salary_components_component_type_check", t.componentType, SALARY_COMPONENT_TYPES),
    oneOfCheck(
      "salary_components_statutory_role_check",
      t.statutoryRole,
      SALARY_COMPONENT_STATUTORY_ROLES,
    ),
  ],
);
