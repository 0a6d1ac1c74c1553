import { type AnyPgColumn, boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { gstReturns } from "./gst-returns";
import { vendorBills } from "./vendor-bills";

export const GST_INWARD_SUPPLY_DOCUMENT_TYPES = [
  "invoice",
  "credit_note",
  "debit_note",
  "isd",
  "bill_of_entry",
] as const;
export const GST_INWARD_SUPPLY_MATCH_RESULTS = [
  "unmatched",
  "exact",
  "suggested",
  "mismatch",
  "manual",
] as const;
export const GST_INWARD_SUPPLY_ACTIONS = ["none", "accept", "reject", "keep_pending"] as const;

/** Supplier document seen in GSTR-2B, reconciled with our vendor bill for ITC. */
export const gstInwardSupplies = pgTable(
  "gst_inward_supplies",
  {
    ...identity,
    documentNo: text("document_no").notNull(),
    documentType: oneOf("document_type", GST_INWARD_SUPPLY_DOCUMENT_TYPES).notNull(),
    matchResult: oneOf("match_result", GST_INWARD_SUPPLY_MATCH_RESULTS)
      .notNull()
      .default("unmatched"),
    action: oneOf("action", GST_INWARD_SUPPLY_ACTIONS).notNull().default("none"),

    gstReturnId: reference("gst_return_id", (): AnyPgColumn => gstReturns.id).notNull(),
    supplierGstin: text("supplier_gstin").notNull(),
    documentDate: date("document_date").notNull(),
    placeOfSupply: text("place_of_supply"),

    taxableAmount: money("taxable_amount").notNull(),
    cgstAmount: money("cgst_amount").notNull().default("0"),
    sgstAmount: money("sgst_amount").notNull().default("0"),
    igstAmount: money("igst_amount").notNull().default("0"),
    cessAmount: money("cess_amount").notNull().default("0"),
    itcAvailable: boolean("itc_available").notNull().default(true),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    differenceAmount: money("difference_amount").notNull().default("0"),
    note: text("note"),

    ...transactionColumns,
  },
  (t) => [
    unique("gst_inward_supplies_client_ref_key").on(t.clientRef),
    unique("gst_inward_supplies_gst_return_id_supplier_gstin_key").on(
      t.gstReturnId,
      t.supplierGstin,
      t.documentType,
      t.documentNo,
    ),
    oneOfCheck(
      "gst_inward_supplies_document_type_check",
      t.documentType,
      GST_INWARD_SUPPLY_DOCUMENT_TYPES,
    ),
    oneOfCheck(
      "gst_inward_supplies_match_result_check",
      t.matchResult,
      GST_INWARD_SUPPLY_MATCH_RESULTS,
    ),
    oneOfCheck("gst_inward_supplies_action_check", t.action, GST_INWARD_SUPPLY_ACTIONS),
  ],
);
