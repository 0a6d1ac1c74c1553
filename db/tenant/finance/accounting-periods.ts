import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference, setupColumns, timestamptz } from "../columns";
import { companies } from "../core/companies";
import { users } from "../core/users";

export const ACCOUNTING_PERIOD_STATUSES = ["future", "open", "soft_closed", "closed"] as const;

/**
 * Month of a fiscal year with separate locks for stock, sales, purchase and all postings.
 *
 * Periods of one company never overlap (exclusion constraint).
 */
export const accountingPeriods = pgTable(
  "accounting_periods",
  {
    ...identity,
    periodNo: integer("period_no").notNull(),
    status: oneOf("status", ACCOUNTING_PERIOD_STATUSES).notNull().default("future"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    fiscalYear: text("fiscal_year").notNull(),
    startDate: date("start_date").notNull(),
    endDate: date("end_date").notNull(),
    stockLockedAt: timestamptz("stock_locked_at"),
    salesLockedAt: timestamptz("sales_locked_at"),
    purchaseLockedAt: timestamptz("purchase_locked_at"),
    closedByUserId: reference("closed_by_user_id", (): AnyPgColumn => users.id),
    closedAt: timestamptz("closed_at"),

    ...setupColumns,
  },
  (t) => [
    unique("accounting_periods_company_id_fiscal_year_period_no_key").on(
      t.companyId,
      t.fiscalYear,
      t.periodNo,
    ),
    oneOfCheck("accounting_periods_status_check", t.status, ACCOUNTING_PERIOD_STATUSES),
    check("accounting_periods_end_date_check", sql`end_date >= start_date`),
  ],
);
