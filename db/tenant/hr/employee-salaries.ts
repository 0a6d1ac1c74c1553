import { type AnyPgColumn, date, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { users } from "../core/users";
import { employees } from "./employees";
import { salaryStructures } from "./salary-structures";

export const EMPLOYEE_SALARY_STATUSES = ["draft", "approved", "superseded", "cancelled"] as const;

/** Salary revision: structure, annual CTC and effective date for an employee. */
export const employeeSalaries = pgTable(
  "employee_salaries",
  {
    ...identity,
    status: oneOf("status", EMPLOYEE_SALARY_STATUSES).notNull().default("draft"),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    salaryStructureId: reference(
      "salary_structure_id",
      (): AnyPgColumn => salaryStructures.id,
    ).notNull(),
    effectiveFrom: date("effective_from").notNull(),
    annualCtcAmount: money("annual_ctc_amount").notNull(),
    overrides: jsonb("overrides"),
    revisionReason: text("revision_reason"),
    approvedByUserId: reference("approved_by_user_id", (): AnyPgColumn => users.id),
    ...transactionColumns,
  },
  (t) => [
    unique("employee_salaries_client_ref_key").on(t.clientRef),
    unique("employee_salaries_employee_id_effective_from_key").on(t.employeeId, t.effectiveFrom),
    oneOfCheck("employee_salaries_status_check", t.status, EMPLOYEE_SALARY_STATUSES),
  ],
);
