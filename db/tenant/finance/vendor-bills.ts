import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
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
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";
import { gstRegistrations } from "../core/gst-registrations";
import { hsnCodes } from "../core/hsn-codes";
import { paymentTerms } from "../core/payment-terms";
import { products } from "../core/products";
import { states } from "../core/states";
import { goodsReceiptLines } from "../procurement/goods-receipts";
import { purchaseOrderLines, purchaseOrders } from "../procurement/purchase-orders";
import { vendors } from "../procurement/vendors";
import { accounts } from "./accounts";
import { costCenters } from "./cost-centers";
import { journalEntries } from "./journal-entries";

export const VENDOR_BILL_TYPES = [
  "bill",
  "debit_note",
  "credit_note",
  "self_invoice",
  "advance_bill",
] as const;
export const VENDOR_BILL_MATCH_RESULTS = [
  "not_applicable",
  "matched",
  "within_tolerance",
  "quantity_variance",
  "price_variance",
  "no_receipt",
] as const;
export const VENDOR_BILL_ITC_STATUSES = [
  "eligible",
  "ineligible",
  "blocked",
  "deferred",
  "reversed",
] as const;
export const VENDOR_BILL_STATUSES = [
  "draft",
  "match_pending",
  "on_hold",
  "pending_approval",
  "posted",
  "partly_paid",
  "paid",
  "cancelled",
] as const;

/** Vendor's invoice, debit note or self-invoice with ITC position and match result. */
export const vendorBills = pgTable(
  "vendor_bills",
  {
    ...identity,
    billNo: text("bill_no").notNull().unique("vendor_bills_bill_no_key"),
    billType: oneOf("bill_type", VENDOR_BILL_TYPES).notNull(),
    matchResult: oneOf("match_result", VENDOR_BILL_MATCH_RESULTS)
      .notNull()
      .default("not_applicable"),
    itcStatus: oneOf("itc_status", VENDOR_BILL_ITC_STATUSES).notNull(),
    status: oneOf("status", VENDOR_BILL_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    gstRegistrationId: reference(
      "gst_registration_id",
      (): AnyPgColumn => gstRegistrations.id,
    ).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    purchaseOrderId: reference("purchase_order_id", (): AnyPgColumn => purchaseOrders.id),
    originalBillId: reference("original_bill_id", (): AnyPgColumn => vendorBills.id),

    vendorInvoiceNo: text("vendor_invoice_no").notNull(),
    vendorInvoiceDate: date("vendor_invoice_date").notNull(),
    postingDate: date("posting_date").notNull(),
    dueDate: date("due_date").notNull(),
    vendorGstin: text("vendor_gstin"),
    placeOfSupplyStateId: reference("place_of_supply_state_id", (): AnyPgColumn => states.id),
    isInterState: boolean("is_inter_state").notNull().default(false),
    isReverseCharge: boolean("is_reverse_charge").notNull().default(false),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),

    taxableAmount: money("taxable_amount").notNull(),
    cgstAmount: money("cgst_amount").notNull().default("0"),
    sgstAmount: money("sgst_amount").notNull().default("0"),
    igstAmount: money("igst_amount").notNull().default("0"),
    cessAmount: money("cess_amount").notNull().default("0"),
    roundOffAmount: money("round_off_amount").notNull().default("0"),
    totalAmount: money("total_amount").notNull(),
    tdsAmount: money("tds_amount").notNull().default("0"),
    settledAmount: money("settled_amount").notNull().default("0"),
    varianceAmount: money("variance_amount").notNull().default("0"),

    irn: text("irn"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    postedAt: timestamptz("posted_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("vendor_bills_client_ref_key").on(t.clientRef),
    unique("vendor_bills_vendor_id_vendor_invoice_no_key").on(
      t.vendorId,
      t.vendorInvoiceNo,
      t.vendorInvoiceDate,
    ),
    index("vendor_bills_purchase_order_id_idx").on(t.purchaseOrderId),
    index("vendor_bills_due_date_idx")
      .on(t.dueDate)
      .where(sql`status in ('posted', 'partly_paid')`),
    oneOfCheck("vendor_bills_bill_type_check", t.billType, VENDOR_BILL_TYPES),
    oneOfCheck("vendor_bills_match_result_check", t.matchResult, VENDOR_BILL_MATCH_RESULTS),
    oneOfCheck("vendor_bills_itc_status_check", t.itcStatus, VENDOR_BILL_ITC_STATUSES),
    oneOfCheck("vendor_bills_status_check", t.status, VENDOR_BILL_STATUSES),
    check(
      "vendor_bills_total_amount_check",
      sql`total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount + round_off_amount`,
    ),
    check("vendor_bills_settled_amount_check", sql`settled_amount between 0 and total_amount`),
  ],
);

/** Billed item matched to order line and receipt line, with variances. */
export const vendorBillLines = pgTable(
  "vendor_bill_lines",
  {
    ...identity,
    vendorBillId: partOf("vendor_bill_id", () => vendorBills.id),
    lineNo: integer("line_no").notNull(),
    matchResult: oneOf("match_result", VENDOR_BILL_MATCH_RESULTS)
      .notNull()
      .default("not_applicable"),

    purchaseOrderLineId: reference(
      "purchase_order_line_id",
      (): AnyPgColumn => purchaseOrderLines.id,
    ),
    goodsReceiptLineId: reference("goods_receipt_line_id", (): AnyPgColumn => goodsReceiptLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    description: text("description").notNull(),
    hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id),

    qty: quantity("qty").notNull(),
    unitPrice: money("unit_price").notNull(),
    taxableAmount: money("taxable_amount").notNull(),
    cgstAmount: money("cgst_amount").notNull().default("0"),
    sgstAmount: money("sgst_amount").notNull().default("0"),
    igstAmount: money("igst_amount").notNull().default("0"),
    cessAmount: money("cess_amount").notNull().default("0"),
    lineTotalAmount: money("line_total_amount").notNull(),
    quantityVarianceQty: quantity("quantity_variance_qty").notNull().default("0"),
    priceVarianceAmount: money("price_variance_amount").notNull().default("0"),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),

    ...lineColumns,
  },
  (t) => [
    unique("vendor_bill_lines_vendor_bill_id_line_no_key").on(t.vendorBillId, t.lineNo),
    index("vendor_bill_lines_purchase_order_line_id_idx").on(t.purchaseOrderLineId),
    index("vendor_bill_lines_goods_receipt_line_id_idx").on(t.goodsReceiptLineId),
    oneOfCheck("vendor_bill_lines_match_result_check", t.matchResult, VENDOR_BILL_MATCH_RESULTS),
    check("vendor_bill_lines_qty_check", sql`qty > 0`),
  ],
);
