import {
  type AnyPgColumn,
  boolean,
  date,
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
  rating,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { currencies } from "../core/currencies";
import { paymentTerms } from "../core/payment-terms";
import { products } from "../core/products";
import { rfqLines, rfqs } from "./rfqs";
import { vendors } from "./vendors";

export const VENDOR_QUOTATION_STATUSES = [
  "invited",
  "submitted",
  "shortlisted",
  "awarded",
  "partly_awarded",
  "declined",
  "rejected",
  "expired",
] as const;

/** One vendor's invitation and answer to an RFQ, or an unsolicited quote. */
export const vendorQuotations = pgTable(
  "vendor_quotations",
  {
    ...identity,
    quotationNo: text("quotation_no").notNull().unique("vendor_quotations_quotation_no_key"),
    status: oneOf("status", VENDOR_QUOTATION_STATUSES).notNull().default("invited"),

    rfqId: reference("rfq_id", (): AnyPgColumn => rfqs.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    invitedAt: timestamptz("invited_at"),
    receivedAt: timestamptz("received_at"),
    validUntil: date("valid_until"),

    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    freightAmount: money("freight_amount").notNull().default("0"),
    totalAmount: money("total_amount").notNull().default("0"),
    deliveryDays: integer("delivery_days"),
    score: rating("score"),
    awardNote: text("award_note"),

    ...transactionColumns,
  },
  (t) => [
    unique("vendor_quotations_client_ref_key").on(t.clientRef),
    unique("vendor_quotations_rfq_id_vendor_id_key").on(t.rfqId, t.vendorId).nullsNotDistinct(),
    oneOfCheck("vendor_quotations_status_check", t.status, VENDOR_QUOTATION_STATUSES),
  ],
);

/** Quoted price, tax and lead time for an RFQ line. */
export const vendorQuotationLines = pgTable(
  "vendor_quotation_lines",
  {
    ...identity,
    vendorQuotationId: partOf("vendor_quotation_id", () => vendorQuotations.id),
    lineNo: integer("line_no").notNull(),

    rfqLineId: reference("rfq_line_id", (): AnyPgColumn => rfqLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    qty: quantity("qty").notNull(),
    unitPrice: money("unit_price").notNull(),
    discountPct: percentage("discount_pct").notNull().default("0"),
    gstPct: percentage("gst_pct").notNull().default("0"),
    deliveryDays: integer("delivery_days"),
    isAwarded: boolean("is_awarded").notNull().default(false),
    awardedQty: quantity("awarded_qty").notNull().default("0"),

    ...lineColumns,
  },
  (t) => [
    unique("vendor_quotation_lines_vendor_quotation_id_line_no_key").on(
      t.vendorQuotationId,
      t.lineNo,
    ),
  ],
);
