import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
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
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { customers } from "../core/customers";
import { products } from "../core/products";
import { tickets } from "../crm/tickets";
import { invoiceLines, invoices } from "../finance/invoices";
import { payments } from "../finance/payments";
import { inventoryReasonCodes } from "../inventory/inventory-reason-codes";
import { lots } from "../inventory/lots";
import { serialNumbers } from "../inventory/serial-numbers";
import { warehouses } from "../inventory/warehouses";
import { salesOrders } from "./sales-orders";

export const SALES_RETURN_TYPES = [
  "customer_return",
  "rto",
  "dealer_stock_return",
  "warranty_replacement",
  "cancellation_after_dispatch",
] as const;
export const SALES_RETURN_RESOLUTIONS = [
  "refund",
  "replacement",
  "repair",
  "credit",
  "reject",
] as const;
export const SALES_RETURN_STATUSES = [
  "requested",
  "approved",
  "pickup_scheduled",
  "in_transit",
  "received",
  "inspected",
  "resolved",
  "rejected",
  "cancelled",
] as const;

/** Return authorisation from request to receipt, inspection and refund or replacement. */
export const salesReturns = pgTable(
  "sales_returns",
  {
    ...identity,
    returnNo: text("return_no").notNull().unique("sales_returns_return_no_key"),
    returnType: oneOf("return_type", SALES_RETURN_TYPES).notNull(),
    resolution: oneOf("resolution", SALES_RETURN_RESOLUTIONS),
    status: oneOf("status", SALES_RETURN_STATUSES).notNull().default("requested"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    reasonCodeId: reference("reason_code_id", (): AnyPgColumn => inventoryReasonCodes.id).notNull(),
    requestedOn: date("requested_on").notNull(),
    pickupAddressId: reference("pickup_address_id", (): AnyPgColumn => addresses.id),
    receivedAt: timestamptz("received_at"),
    creditNoteInvoiceId: reference("credit_note_invoice_id", (): AnyPgColumn => invoices.id),
    replacementOrderId: reference("replacement_order_id", (): AnyPgColumn => salesOrders.id),
    refundPaymentId: reference("refund_payment_id", (): AnyPgColumn => payments.id),
    ticketId: reference("ticket_id", (): AnyPgColumn => tickets.id),

    ...transactionColumns,
  },
  (t) => [
    unique("sales_returns_client_ref_key").on(t.clientRef),
    index("sales_returns_customer_id_idx").on(t.customerId),
    index("sales_returns_invoice_id_idx").on(t.invoiceId),
    oneOfCheck("sales_returns_return_type_check", t.returnType, SALES_RETURN_TYPES),
    oneOfCheck("sales_returns_resolution_check", t.resolution, SALES_RETURN_RESOLUTIONS),
    oneOfCheck("sales_returns_status_check", t.status, SALES_RETURN_STATUSES),
  ],
);

/** Returned unit or quantity against the original invoice line. */
export const salesReturnLines = pgTable(
  "sales_return_lines",
  {
    ...identity,
    salesReturnId: partOf("sales_return_id", () => salesReturns.id),
    lineNo: integer("line_no").notNull(),

    invoiceLineId: reference("invoice_line_id", (): AnyPgColumn => invoiceLines.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),

    returnQty: quantity("return_qty").notNull(),
    receivedQty: quantity("received_qty").notNull().default("0"),
    creditedQty: quantity("credited_qty").notNull().default("0"),
    unitPrice: money("unit_price").notNull(),
    taxableAmount: money("taxable_amount").notNull(),
    taxAmount: money("tax_amount").notNull(),

    ...lineColumns,
  },
  (t) => [
    unique("sales_return_lines_sales_return_id_line_no_key").on(t.salesReturnId, t.lineNo),
    index("sales_return_lines_invoice_line_id_idx").on(t.invoiceLineId),
    check("sales_return_lines_return_qty_check", sql`return_qty > 0`),
    check("sales_return_lines_received_qty_check", sql`received_qty <= return_qty`),
    check("sales_return_lines_credited_qty_check", sql`credited_qty <= return_qty`),
  ],
);
