import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { employees } from "../hr/employees";
import { vendorBankAccounts, vendors } from "../procurement/vendors";
import { bankAccounts } from "./bank-accounts";
import { journalEntries } from "./journal-entries";

export const PAYMENT_DIRECTIONS = ["receipt", "payment", "contra"] as const;
export const PAYMENT_PURPOSES = [
  "invoice",
  "advance",
  "refund",
  "security_deposit",
  "salary",
  "commission",
  "scheme",
  "expense",
  "tax",
  "transfer",
] as const;
export const PAYMENT_METHODS = [
  "cash",
  "cheque",
  "neft",
  "rtgs",
  "imps",
  "upi",
  "card",
  "gateway",
  "cod",
  "adjustment",
] as const;
export const PAYMENT_STATUSES = [
  "draft",
  "pending_approval",
  "approved",
  "sent_to_bank",
  "posted",
  "bounced",
  "reversed",
  "cancelled",
] as const;

/** Money in or out, advance, refund, deposit or contra. */
export const payments = pgTable(
  "payments",
  {
    ...identity,
    paymentNo: text("payment_no").notNull().unique("payments_payment_no_key"),
    direction: oneOf("direction", PAYMENT_DIRECTIONS).notNull(),
    purpose: oneOf("purpose", PAYMENT_PURPOSES).notNull(),
    method: oneOf("method", PAYMENT_METHODS).notNull(),
    status: oneOf("status", PAYMENT_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    bankAccountId: reference("bank_account_id", (): AnyPgColumn => bankAccounts.id).notNull(),
    counterBankAccountId: reference("counter_bank_account_id", (): AnyPgColumn => bankAccounts.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    vendorBankAccountId: reference(
      "vendor_bank_account_id",
      (): AnyPgColumn => vendorBankAccounts.id,
    ),

    paymentDate: date("payment_date").notNull(),
    instrumentNo: text("instrument_no"),
    instrumentDate: date("instrument_date"),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),

    amount: money("amount").notNull(),
    chargesAmount: money("charges_amount").notNull().default("0"),
    tdsAmount: money("tds_amount").notNull().default("0"),
    allocatedAmount: money("allocated_amount").notNull().default("0"),
    gstOnAdvanceAmount: money("gst_on_advance_amount").notNull().default("0"),

    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    clearedOn: date("cleared_on"),
    postedAt: timestamptz("posted_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("payments_client_ref_key").on(t.clientRef),
    index("payments_customer_id_idx").on(t.customerId),
    index("payments_vendor_id_idx").on(t.vendorId),
    index("payments_bank_account_id_payment_date_idx").on(t.bankAccountId, t.paymentDate),
    oneOfCheck("payments_direction_check", t.direction, PAYMENT_DIRECTIONS),
    oneOfCheck("payments_purpose_check", t.purpose, PAYMENT_PURPOSES),
    oneOfCheck("payments_method_check", t.method, PAYMENT_METHODS),
    oneOfCheck("payments_status_check", t.status, PAYMENT_STATUSES),
    check("payments_amount_check", sql`amount > 0`),
    check(
      "payments_allocated_amount_check",
      sql`allocated_amount between 0 and amount + tds_amount`,
    ),
    check(
      "payments_customer_id_check",
      sql`num_nonnulls(customer_id, vendor_id, employee_id) <= 1`,
    ),
  ],
);
