import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  date,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { serialNumbers } from "../inventory/serial-numbers";
import { attachments } from "./attachments";
import { customers } from "./customers";
import { dealers } from "./dealers";
import { products } from "./products";
import { users } from "./users";

export const SECONDARY_SALE_SOURCES = [
  "portal",
  "mobile_app",
  "import",
  "warranty_registration",
] as const;
export const SECONDARY_SALE_STATUSES = ["reported", "verified", "rejected", "reversed"] as const;

/** Dealer's sell-out of a unit to an end customer; feeds sell-out schemes and warranty start. */
export const secondarySales = pgTable(
  "secondary_sales",
  {
    ...identity,
    source: oneOf("source", SECONDARY_SALE_SOURCES).notNull(),
    status: oneOf("status", SECONDARY_SALE_STATUSES).notNull().default("reported"),

    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id).notNull(),
    saleDate: date("sale_date").notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    qty: quantity("qty").notNull().default("1"),
    sellingAmount: money("selling_amount"),

    endCustomerId: reference("end_customer_id", (): AnyPgColumn => customers.id),
    endCustomerName: text("end_customer_name"),
    endCustomerPhone: text("end_customer_phone"),
    pincode: text("pincode"),
    dealerInvoiceRef: text("dealer_invoice_ref"),
    proofAttachmentId: reference("proof_attachment_id", (): AnyPgColumn => attachments.id),
    verifiedByUserId: reference("verified_by_user_id", (): AnyPgColumn => users.id),

    ...transactionColumns,
  },
  (t) => [
    unique("secondary_sales_client_ref_key").on(t.clientRef),
    uniqueIndex("secondary_sales_serial_number_id_key")
      .on(t.serialNumberId)
      .where(sql`status in ('reported', 'verified')`),
    index("secondary_sales_dealer_id_sale_date_idx").on(t.dealerId, t.saleDate),
    oneOfCheck("secondary_sales_source_check", t.source, SECONDARY_SALE_SOURCES),
    oneOfCheck("secondary_sales_status_check", t.status, SECONDARY_SALE_STATUSES),
  ],
);
