import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  exchangeRate,
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
import { addresses } from "../core/addresses";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { gstRegistrations } from "../core/gst-registrations";
import { hsnCodes } from "../core/hsn-codes";
import { paymentTerms } from "../core/payment-terms";
import { products } from "../core/products";
import { salesChannels } from "../core/sales-channels";
import { states } from "../core/states";
import { unitsOfMeasure } from "../core/units-of-measure";
import { packageLines } from "../orders/packages";
import { salesOrderLines, salesOrders } from "../orders/sales-orders";
import { trigramIndex } from "../search-index";
import { accounts } from "./accounts";
import { costCenters } from "./cost-centers";
import { journalEntries } from "./journal-entries";

export const INVOICE_TYPES = [
  "tax_invoice",
  "bill_of_supply",
  "export_invoice",
  "sez_invoice",
  "credit_note",
  "debit_note",
  "proforma",
] as const;
export const INVOICE_SUPPLY_CATEGORIES = [
  "b2b",
  "b2c_small",
  "b2c_large",
  "sez",
  "export",
  "deemed_export",
] as const;
export const INVOICE_STATUSES = [
  "draft",
  "pending_approval",
  "posted",
  "partly_paid",
  "paid",
  "overdue",
  "written_off",
  "cancelled",
] as const;

/**
 * GST document to a customer: tax invoice, bill of supply, export, credit or debit note.
 *
 * Posted invoices are never edited; a cancelled invoice keeps its number and posts a reversing
 * entry.
 */
export const invoices = pgTable(
  "invoices",
  {
    ...identity,
    invoiceNo: text("invoice_no"),
    invoiceType: oneOf("invoice_type", INVOICE_TYPES).notNull(),
    supplyCategory: oneOf("supply_category", INVOICE_SUPPLY_CATEGORIES).notNull(),
    status: oneOf("status", INVOICE_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    gstRegistrationId: reference(
      "gst_registration_id",
      (): AnyPgColumn => gstRegistrations.id,
    ).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    originalInvoiceId: reference("original_invoice_id", (): AnyPgColumn => invoices.id),

    reasonCode: text("reason_code"),
    invoiceDate: date("invoice_date").notNull(),
    dueDate: date("due_date").notNull(),
    billingAddressId: reference("billing_address_id", (): AnyPgColumn => addresses.id),
    shippingAddressId: reference("shipping_address_id", (): AnyPgColumn => addresses.id),

    billingSnapshot: jsonb("billing_snapshot").notNull(),
    shippingSnapshot: jsonb("shipping_snapshot").notNull(),
    customerGstin: text("customer_gstin"),
    placeOfSupplyStateId: reference(
      "place_of_supply_state_id",
      (): AnyPgColumn => states.id,
    ).notNull(),
    isInterState: boolean("is_inter_state").notNull().default(false),
    isReverseCharge: boolean("is_reverse_charge").notNull().default(false),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    salesChannelId: reference("sales_channel_id", (): AnyPgColumn => salesChannels.id),

    taxableAmount: money("taxable_amount").notNull(),
    cgstAmount: money("cgst_amount").notNull().default("0"),
    sgstAmount: money("sgst_amount").notNull().default("0"),
    igstAmount: money("igst_amount").notNull().default("0"),
    cessAmount: money("cess_amount").notNull().default("0"),
    tcsAmount: money("tcs_amount").notNull().default("0"),
    roundOffAmount: money("round_off_amount").notNull().default("0"),
    totalAmount: money("total_amount").notNull(),
    settledAmount: money("settled_amount").notNull().default("0"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    postedAt: timestamptz("posted_at"),

    ...transactionColumns,
  },
  (t) => [
    trigramIndex("invoices_search_idx", t.invoiceNo, t.customerGstin),
    unique("invoices_client_ref_key").on(t.clientRef),
    unique("invoices_gst_registration_id_invoice_no_key").on(t.gstRegistrationId, t.invoiceNo),
    index("invoices_customer_id_invoice_date_idx").on(t.customerId, t.invoiceDate),
    index("invoices_sales_order_id_idx").on(t.salesOrderId),
    index("invoices_due_date_idx")
      .on(t.dueDate)
      .where(sql`status in ('posted', 'partly_paid', 'overdue')`),
    oneOfCheck("invoices_invoice_type_check", t.invoiceType, INVOICE_TYPES),
    oneOfCheck("invoices_supply_category_check", t.supplyCategory, INVOICE_SUPPLY_CATEGORIES),
    oneOfCheck("invoices_status_check", t.status, INVOICE_STATUSES),
    check(
      "invoices_invoice_no_check",
      sql`status in ('draft', 'pending_approval') or invoice_no is not null`,
    ),
    check(
      "invoices_total_amount_check",
      sql`total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount + tcs_amount + round_off_amount`,
    ),
    check(
      "invoices_igst_amount_check",
      sql`(is_inter_state and cgst_amount = 0 and sgst_amount = 0) or (not is_inter_state and igst_amount = 0)`,
    ),
    check("invoices_cgst_amount_check", sql`cgst_amount = sgst_amount`),
    check("invoices_settled_amount_check", sql`settled_amount between 0 and total_amount`),
    check(
      "invoices_original_invoice_id_check",
      sql`invoice_type not in ('credit_note', 'debit_note') or original_invoice_id is not null`,
    ),
  ],
);

/** Invoiced item with HSN, rate split and cost of goods. */
export const invoiceLines = pgTable(
  "invoice_lines",
  {
    ...identity,
    invoiceId: partOf("invoice_id", () => invoices.id),
    lineNo: integer("line_no").notNull(),

    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    packageLineId: reference("package_line_id", (): AnyPgColumn => packageLines.id),
    originalLineId: reference("original_line_id", (): AnyPgColumn => invoiceLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    description: text("description").notNull(),
    hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id).notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),

    qty: quantity("qty").notNull(),
    unitPrice: money("unit_price").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxableAmount: money("taxable_amount").notNull(),
    cgstPct: percentage("cgst_pct").notNull().default("0"),
    sgstPct: percentage("sgst_pct").notNull().default("0"),
    igstPct: percentage("igst_pct").notNull().default("0"),
    cessPct: percentage("cess_pct").notNull().default("0"),
    cgstAmount: money("cgst_amount").notNull().default("0"),
    sgstAmount: money("sgst_amount").notNull().default("0"),
    igstAmount: money("igst_amount").notNull().default("0"),
    cessAmount: money("cess_amount").notNull().default("0"),
    lineTotalAmount: money("line_total_amount").notNull(),
    costAmount: money("cost_amount").notNull().default("0"),
    incomeAccountId: reference("income_account_id", (): AnyPgColumn => accounts.id),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),

    ...lineColumns,
  },
  (t) => [
    unique("invoice_lines_invoice_id_line_no_key").on(t.invoiceId, t.lineNo),
    index("invoice_lines_sales_order_line_id_idx").on(t.salesOrderLineId),
    check("invoice_lines_qty_check", sql`qty > 0`),
    check(
      "invoice_lines_line_total_amount_check",
      sql`line_total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount`,
    ),
  ],
);
