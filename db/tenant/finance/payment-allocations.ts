import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable } from "drizzle-orm/pg-core";
import { identity, money, reference } from "../columns";
import { invoices } from "./invoices";
import { journalEntries } from "./journal-entries";
import { payments } from "./payments";
import { vendorBills } from "./vendor-bills";

/**
 * Amount of a payment, note or advance set against an invoice or bill.
 *
 * Sum over a target never exceeds its total_amount; sum over a source never exceeds its amount;
 * both rows are locked first.
 * Append-only: a trigger refuses DELETE, and UPDATE except of journal_entry_id.
 */
export const paymentAllocations = pgTable(
  "payment_allocations",
  {
    ...identity,
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    creditInvoiceId: reference("credit_invoice_id", (): AnyPgColumn => invoices.id),
    debitBillId: reference("debit_bill_id", (): AnyPgColumn => vendorBills.id),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    allocatedOn: date("allocated_on").notNull(),

    amount: money("amount").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    writeOffAmount: money("write_off_amount").notNull().default("0"),
    exchangeGainLossAmount: money("exchange_gain_loss_amount").notNull().default("0"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => paymentAllocations.id),
  },
  (t) => [
    index("payment_allocations_payment_id_idx").on(t.paymentId),
    index("payment_allocations_invoice_id_idx").on(t.invoiceId),
    index("payment_allocations_vendor_bill_id_idx").on(t.vendorBillId),
    check(
      "payment_allocations_payment_id_check",
      sql`num_nonnulls(payment_id, credit_invoice_id, debit_bill_id) = 1`,
    ),
    check(
      "payment_allocations_invoice_id_check",
      sql`num_nonnulls(invoice_id, vendor_bill_id) = 1`,
    ),
  ],
);
