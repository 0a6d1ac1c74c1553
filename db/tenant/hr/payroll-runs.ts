import { type AnyPgColumn, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { users } from "../core/users";
import { journalEntries } from "../finance/journal-entries";
import { payments } from "../finance/payments";

export const PAYROLL_RUN_TYPES = ["regular", "off_cycle", "bonus", "full_and_final"] as const;
export const PAYROLL_RUN_STATUSES = [
  "draft",
  "calculating",
  "review",
  "pending_approval",
  "approved",
  "posted",
  "paid",
  "reversed",
] as const;

/** Monthly payroll of a company or branch from attendance freeze to bank file and journal. */
export const payrollRuns = pgTable(
  "payroll_runs",
  {
    ...identity,
    runNo: text("run_no").notNull().unique("payroll_runs_run_no_key"),
    runType: oneOf("run_type", PAYROLL_RUN_TYPES).notNull(),
    status: oneOf("status", PAYROLL_RUN_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),
    payDate: date("pay_date").notNull(),
    employeeCount: integer("employee_count").notNull().default(0),

    grossAmount: money("gross_amount").notNull().default("0"),
    deductionAmount: money("deduction_amount").notNull().default("0"),
    employerContributionAmount: money("employer_contribution_amount").notNull().default("0"),
    netAmount: money("net_amount").notNull().default("0"),

    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    approvedByUserId: reference("approved_by_user_id", (): AnyPgColumn => users.id),
    attendanceLockedAt: timestamptz("attendance_locked_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("payroll_runs_client_ref_key").on(t.clientRef),
    unique("payroll_runs_company_id_branch_id_run_type_period_start_key")
      .on(t.companyId, t.branchId, t.runType, t.periodStart)
      .nullsNotDistinct(),
    oneOfCheck("payroll_runs_run_type_check", t.runType, PAYROLL_RUN_TYPES),
    oneOfCheck("payroll_runs_status_check", t.status, PAYROLL_RUN_STATUSES),
  ],
);
