import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { invoices } from "./invoices";

export const E_INVOICE_STATUSES = [
  "pending",
  "generated",
  "failed",
  "cancelled",
  "not_required",
] as const;

/** IRN registration of an invoice with the government portal. */
export const eInvoices = pgTable(
  "e_invoices",
  {
    ...identity,
    ackNo: text("ack_no"),
    status: oneOf("status", E_INVOICE_STATUSES).notNull().default("pending"),

    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id).notNull(),
    irn: text("irn").unique("e_invoices_irn_key"),
    ackAt: timestamptz("ack_at"),
    signedInvoice: jsonb("signed_invoice"),
    signedQr: text("signed_qr"),
    payload: jsonb("payload").notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextRetryAt: timestamptz("next_retry_at"),
    errorCode: text("error_code"),
    errorText: text("error_text"),
    cancelledAt: timestamptz("cancelled_at"),
    cancelReason: text("cancel_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("e_invoices_client_ref_key").on(t.clientRef),
    uniqueIndex("e_invoices_invoice_id_key")
      .on(t.invoiceId)
      .where(sql`status in ('pending', 'generated')`),
    index("e_invoices_next_retry_at_idx")
      .on(t.nextRetryAt)
      .where(sql`status in ('pending', 'failed')`),
    oneOfCheck("e_invoices_status_check", t.status, E_INVOICE_STATUSES),
  ],
);
