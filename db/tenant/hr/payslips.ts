import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  percentage,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { statutoryRates } from "../core/statutory-rates";
import { employeeSalaries } from "./employee-salaries";
import { employees } from "./employees";
import { payrollRuns } from "./payroll-runs";
import { salaryComponents } from "./salary-components";

export const PAYSLIP_STATUSES = ["draft", "final", "withheld", "paid", "reversed"] as const;

/** One employee's pay for a run, with days, totals and year-to-date tax. */
export const payslips = pgTable(
  "payslips",
  {
    ...identity,
    payslipNo: text("payslip_no").notNull().unique("payslips_payslip_no_key"),
    status: oneOf("status", PAYSLIP_STATUSES).notNull().default("draft"),

    payrollRunId: reference("payroll_run_id", (): AnyPgColumn => payrollRuns.id).notNull(),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    employeeSalaryId: reference(
      "employee_salary_id",
      (): AnyPgColumn => employeeSalaries.id,
    ).notNull(),
    payableDays: quantity("payable_days").notNull(),
    lopDays: quantity("lop_days").notNull().default("0"),
    overtimeMinutes: integer("overtime_minutes").notNull().default(0),

    grossAmount: money("gross_amount").notNull(),
    deductionAmount: money("deduction_amount").notNull(),
    netAmount: money("net_amount").notNull(),
    employerContributionAmount: money("employer_contribution_amount").notNull().default("0"),
    taxableYtdAmount: money("taxable_ytd_amount").notNull().default("0"),
    tdsYtdAmount: money("tds_ytd_amount").notNull().default("0"),
    isWithheld: boolean("is_withheld").notNull().default(false),
    emailedAt: timestamptz("emailed_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("payslips_client_ref_key").on(t.clientRef),
    unique("payslips_payroll_run_id_employee_id_key").on(t.payrollRunId, t.employeeId),
    index("payslips_employee_id_idx").on(t.employeeId),
    oneOfCheck("payslips_status_check", t.status, PAYSLIP_STATUSES),
    check(
      "payslips_net_amount_gross_amount_check",
      sql`net_amount = gross_amount - deduction_amount`,
    ),
    check("payslips_net_amount_check", sql`net_amount >= 0`),
  ],
);

/** Amount of one component with the base and rate it was worked out from. */
export const payslipLines = pgTable(
  "payslip_lines",
  {
    ...identity,
    payslipId: partOf("payslip_id", () => payslips.id),
    salaryComponentId: reference(
      "salary_component_id",
      (): AnyPgColumn => salaryComponents.id,
    ).notNull(),
    statutoryRateId: reference("statutory_rate_id", (): AnyPgColumn => statutoryRates.id),
    baseAmount: money("base_amount").notNull().default("0"),
    ratePct: percentage("rate_pct"),
    amount: money("amount").notNull(),
    arrearAmount: money("arrear_amount").notNull().default("0"),
    note: text("note"),
    ...lineColumns,
  },
  (t) => [
    unique("payslip_lines_payslip_id_salary_component_id_key").on(t.payslipId, t.salaryComponentId),
  ],
);
