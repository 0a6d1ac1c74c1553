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
  percentage,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { attachments } from "../core/attachments";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { contacts } from "../core/contacts";
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { paymentTerms } from "../core/payment-terms";
import { priceLists } from "../core/price-lists";
import { products } from "../core/products";
import { states } from "../core/states";
import { unitsOfMeasure } from "../core/units-of-measure";
import { opportunities } from "./opportunities";

export const QUOTATION_STATUSES = [
  "draft",
  "pending_approval",
  "sent",
  "viewed",
  "accepted",
  "ordered",
  "rejected",
  "expired",
  "revised",
  "cancelled",
] as const;

/** Priced offer to a customer with validity, revisions and acceptance. */
export const quotations = pgTable(
  "quotations",
  {
    ...identity,
    quotationNo: text("quotation_no").notNull(),
    revisionNo: integer("revision_no").notNull().default(0),
    status: oneOf("status", QUOTATION_STATUSES).notNull().default("draft"),

    revisesId: reference("revises_id", (): AnyPgColumn => quotations.id),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    opportunityId: reference("opportunity_id", (): AnyPgColumn => opportunities.id),
    contactId: reference("contact_id", (): AnyPgColumn => contacts.id),
    billingAddressId: reference("billing_address_id", (): AnyPgColumn => addresses.id),
    shippingAddressId: reference("shipping_address_id", (): AnyPgColumn => addresses.id),
    placeOfSupplyStateId: reference("place_of_supply_state_id", (): AnyPgColumn => states.id),

    quotationDate: date("quotation_date").notNull(),
    validUntil: date("valid_until").notNull(),
    priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    exchangeRate: exchangeRate("exchange_rate").notNull().default("1"),

    subtotalAmount: money("subtotal_amount").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    totalAmount: money("total_amount").notNull(),

    sentAt: timestamptz("sent_at"),
    acceptedAt: timestamptz("accepted_at"),
    acceptedByName: text("accepted_by_name"),
    signatureAttachmentId: reference("signature_attachment_id", (): AnyPgColumn => attachments.id),
    terms: text("terms"),

    ...transactionColumns,
  },
  (t) => [
    unique("quotations_client_ref_key").on(t.clientRef),
    unique("quotations_quotation_no_revision_no_key").on(t.quotationNo, t.revisionNo),
    index("quotations_customer_id_idx").on(t.customerId),
    index("quotations_opportunity_id_idx").on(t.opportunityId),
    oneOfCheck("quotations_status_check", t.status, QUOTATION_STATUSES),
  ],
);

/** Offered product with price, discount and tax; may be optional. */
export const quotationLines = pgTable(
  "quotation_lines",
  {
    ...identity,
    quotationId: partOf("quotation_id", () => quotations.id),
    lineNo: integer("line_no").notNull(),
    description: text("description").notNull(),

    productId: reference("product_id", (): AnyPgColumn => products.id),
    qty: quantity("qty").notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id),

    unitPrice: money("unit_price").notNull(),
    discountPct: percentage("discount_pct").notNull().default("0"),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxableAmount: money("taxable_amount").notNull(),
    gstPct: percentage("gst_pct").notNull().default("0"),
    taxAmount: money("tax_amount").notNull(),
    lineTotalAmount: money("line_total_amount").notNull(),
    isOptional: boolean("is_optional").notNull().default(false),

    ...lineColumns,
  },
  (t) => [
    unique("quotation_lines_quotation_id_line_no_key").on(t.quotationId, t.lineNo),
    check("quotation_lines_qty_check", sql`qty > 0`),
  ],
);
