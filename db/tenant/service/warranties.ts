import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { attachments } from "../core/attachments";
import { customers } from "../core/customers";
import { products } from "../core/products";
import { secondarySales } from "../core/secondary-sales";
import { invoiceLines } from "../finance/invoices";
import { serialNumbers } from "../inventory/serial-numbers";
import { coveragePlans } from "./coverage-plans";

export const WARRANTY_STATUSES = ["pending", "active", "expired", "void", "transferred"] as const;

/** Warranty cover of one unit with dates, proof and customer; several may follow one another. */
export const warranties = pgTable(
  "warranties",
  {
    ...identity,
    warrantyNo: text("warranty_no").notNull().unique("warranties_warranty_no_key"),
    status: oneOf("status", WARRANTY_STATUSES).notNull().default("pending"),

    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    coveragePlanId: reference("coverage_plan_id", (): AnyPgColumn => coveragePlans.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    invoiceLineId: reference("invoice_line_id", (): AnyPgColumn => invoiceLines.id),
    secondarySaleId: reference("secondary_sale_id", (): AnyPgColumn => secondarySales.id),

    startDate: date("start_date").notNull(),
    endDate: date("end_date").notNull(),
    partsEndDate: date("parts_end_date"),
    labourEndDate: date("labour_end_date"),
    proofAttachmentId: reference("proof_attachment_id", (): AnyPgColumn => attachments.id),
    registeredVia: text("registered_via"),
    voidedReason: text("voided_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("warranties_client_ref_key").on(t.clientRef),
    uniqueIndex("warranties_serial_number_id_coverage_plan_id_key")
      .on(t.serialNumberId, t.coveragePlanId)
      .where(sql`status in ('pending', 'active')`),
    index("warranties_customer_id_idx").on(t.customerId),
    oneOfCheck("warranties_status_check", t.status, WARRANTY_STATUSES),
    check("warranties_end_date_check", sql`end_date >= start_date`),
  ],
);
