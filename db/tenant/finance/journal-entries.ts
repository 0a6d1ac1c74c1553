import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  exchangeRate,
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
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { gstRegistrations } from "../core/gst-registrations";
import { products } from "../core/products";
import { users } from "../core/users";
import { employees } from "../hr/employees";
import { vendors } from "../procurement/vendors";
import { accountingPeriods } from "./accounting-periods";
import { accounts } from "./accounts";
import { costCenters } from "./cost-centers";

export const JOURNAL_ENTRY_VOUCHER_TYPES = [
  "sales",
  "purchase",
  "receipt",
  "payment",
  "contra",
  "journal",
  "stock",
  "payroll",
  "depreciation",
  "opening",
  "closing",
  "reversal",
] as const;
export const JOURNAL_ENTRY_STATUSES = [
  "draft",
  "pending_approval",
  "posted",
  "reversed",
  "cancelled",
] as const;

/**
 * Balanced double-entry voucher, posted once and only ever reversed.
 *
 * Deferred constraint trigger at commit: posted entry has two or more lines and sum(debit) =
 * sum(credit) in base currency.
 * Update or delete of a posted entry or its lines is refused by trigger; posting_date lies inside
 * an open period.
 */
export const journalEntries = pgTable(
  "journal_entries",
  {
    ...identity,
    entryNo: text("entry_no"),
    voucherType: oneOf("voucher_type", JOURNAL_ENTRY_VOUCHER_TYPES).notNull(),
    status: oneOf("status", JOURNAL_ENTRY_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    gstRegistrationId: reference("gst_registration_id", (): AnyPgColumn => gstRegistrations.id),
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),

    postingDate: date("posting_date").notNull(),
    narration: text("narration").notNull(),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),
    sourceTable: text("source_table"),
    sourceId: uuid("source_id"),
    totalAmount: money("total_amount").notNull(),

    postedAt: timestamptz("posted_at"),
    postedByUserId: reference("posted_by_user_id", (): AnyPgColumn => users.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("journal_entries_client_ref_key").on(t.clientRef),
    unique("journal_entries_company_id_entry_no_key").on(t.companyId, t.entryNo),
    uniqueIndex("journal_entries_reversal_of_id_key")
      .on(t.reversalOfId)
      .where(sql`status <> 'cancelled'`),
    index("journal_entries_source_table_source_id_idx").on(t.sourceTable, t.sourceId),
    index("journal_entries_company_id_posting_date_idx").on(t.companyId, t.postingDate),
    oneOfCheck("journal_entries_voucher_type_check", t.voucherType, JOURNAL_ENTRY_VOUCHER_TYPES),
    oneOfCheck("journal_entries_status_check", t.status, JOURNAL_ENTRY_STATUSES),
    check(
      "journal_entries_entry_no_check",
      sql`status in ('draft', 'pending_approval', 'cancelled') or entry_no is not null`,
    ),
  ],
);

/**
 * One debit or credit with party, cost centre and tax tag.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const journalLines = pgTable(
  "journal_lines",
  {
    ...identity,
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id).notNull(),
    lineNo: integer("line_no").notNull(),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id).notNull(),

    debitAmount: money("debit_amount").notNull().default("0"),
    creditAmount: money("credit_amount").notNull().default("0"),
    currencyDebitAmount: money("currency_debit_amount"),
    currencyCreditAmount: money("currency_credit_amount"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),

    gstTag: text("gst_tag"),
    reference: text("reference"),
    dueDate: date("due_date"),
    description: text("description"),
  },
  (t) => [
    unique("journal_lines_journal_entry_id_line_no_key").on(t.journalEntryId, t.lineNo),
    index("journal_lines_account_id_journal_entry_id_idx").on(t.accountId, t.journalEntryId),
    index("journal_lines_customer_id_idx").on(t.customerId).where(sql`customer_id is not null`),
    index("journal_lines_vendor_id_idx").on(t.vendorId).where(sql`vendor_id is not null`),
    check("journal_lines_debit_amount_check", sql`debit_amount >= 0 and credit_amount >= 0`),
    check(
      "journal_lines_debit_amount_credit_amount_check",
      sql`(debit_amount = 0) <> (credit_amount = 0)`,
    ),
    check(
      "journal_lines_customer_id_check",
      sql`num_nonnulls(customer_id, vendor_id, employee_id) <= 1`,
    ),
  ],
);
