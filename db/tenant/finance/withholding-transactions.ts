import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, text } from "drizzle-orm/pg-core";
import { identity, money, percentage, reference } from "../columns";
import { companies } from "../core/companies";
import { customers } from "../core/customers";
import { withholdingSections } from "../core/withholding-sections";
import { employees } from "../hr/employees";
import { vendors } from "../procurement/vendors";
import { invoices } from "./invoices";
import { journalEntries } from "./journal-entries";
import { payments } from "./payments";
import { vendorBills } from "./vendor-bills";

/**
 * TDS or TCS deducted or collected on a bill, payment or invoice.
 *
 * The annual threshold is counted per PAN and section over the fiscal year, not per document.
 * Append-only: a trigger refuses DELETE, and UPDATE except of challan_no, challan_date,
 * certificate_no.
 */
export const withholdingTransactions = pgTable(
  "withholding_transactions",
  {
    ...identity,
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    withholdingSectionId: reference(
      "withholding_section_id",
      (): AnyPgColumn => withholdingSections.id,
    ).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    deductedOn: date("deducted_on").notNull(),

    baseAmount: money("base_amount").notNull(),
    ratePct: percentage("rate_pct").notNull(),
    taxAmount: money("tax_amount").notNull(),

    challanNo: text("challan_no"),
    challanDate: date("challan_date"),
    certificateNo: text("certificate_no"),
    quarter: text("quarter").notNull(),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => withholdingTransactions.id),
  },
  (t) => [
    index("withholding_transactions_vendor_id_idx").on(t.vendorId),
    check(
      "withholding_transactions_vendor_id_check",
      sql`num_nonnulls(vendor_id, customer_id, employee_id) = 1`,
    ),
  ],
);
