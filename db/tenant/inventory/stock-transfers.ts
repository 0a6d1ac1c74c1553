import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
  unitCost,
} from "../columns";
import { products } from "../core/products";
import { invoices } from "../finance/invoices";
import { inventoryReasonCodes } from "./inventory-reason-codes";
import { lots } from "./lots";
import { serialNumbers } from "./serial-numbers";
import { warehouses } from "./warehouses";

export const STOCK_TRANSFER_PURPOSES = [
  "replenishment",
  "consignment",
  "van_issue",
  "van_return",
  "service_pool",
  "inter_state_branch",
] as const;
export const STOCK_TRANSFER_STATUSES = [
  "draft",
  "approved",
  "picking",
  "in_transit",
  "partly_received",
  "received",
  "short_closed",
  "cancelled",
] as const;

/**
 * Movement between warehouses through transit; a delivery challan, or a taxed supply across
 * GSTINs.
 */
export const stockTransfers = pgTable(
  "stock_transfers",
  {
    ...identity,
    transferNo: text("transfer_no").notNull().unique("stock_transfers_transfer_no_key"),
    purpose: oneOf("purpose", STOCK_TRANSFER_PURPOSES).notNull(),
    status: oneOf("status", STOCK_TRANSFER_STATUSES).notNull().default("draft"),

    fromWarehouseId: reference("from_warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    toWarehouseId: reference("to_warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    transitWarehouseId: reference(
      "transit_warehouse_id",
      (): AnyPgColumn => warehouses.id,
    ).notNull(),
    requestedOn: date("requested_on").notNull(),
    dispatchedAt: timestamptz("dispatched_at"),
    receivedAt: timestamptz("received_at"),
    reasonCodeId: reference("reason_code_id", (): AnyPgColumn => inventoryReasonCodes.id),
    isTaxableSupply: boolean("is_taxable_supply").notNull().default(false),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    remarks: text("remarks"),

    ...transactionColumns,
  },
  (t) => [
    unique("stock_transfers_client_ref_key").on(t.clientRef),
    oneOfCheck("stock_transfers_purpose_check", t.purpose, STOCK_TRANSFER_PURPOSES),
    oneOfCheck("stock_transfers_status_check", t.status, STOCK_TRANSFER_STATUSES),
    check("stock_transfers_from_warehouse_id_check", sql`from_warehouse_id <> to_warehouse_id`),
  ],
);

/** Product and quantities asked, sent, received and short on a transfer. */
export const stockTransferLines = pgTable(
  "stock_transfer_lines",
  {
    ...identity,
    stockTransferId: partOf("stock_transfer_id", () => stockTransfers.id),
    lineNo: integer("line_no").notNull(),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    requestedQty: quantity("requested_qty").notNull(),
    dispatchedQty: quantity("dispatched_qty").notNull().default("0"),
    receivedQty: quantity("received_qty").notNull().default("0"),
    shortQty: quantity("short_qty").notNull().default("0"),
    unitCost: unitCost("unit_cost"),

    ...lineColumns,
  },
  (t) => [
    unique("stock_transfer_lines_stock_transfer_id_line_no_key").on(t.stockTransferId, t.lineNo),
    check(
      "stock_transfer_lines_received_qty_check",
      sql`received_qty + short_qty <= dispatched_qty`,
    ),
  ],
);

/** Serial scanned out and scanned in on a transfer line. */
export const stockTransferSerials = pgTable(
  "stock_transfer_serials",
  {
    ...identity,
    stockTransferLineId: partOf("stock_transfer_line_id", () => stockTransferLines.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id).notNull(),
    dispatchedAt: timestamptz("dispatched_at"),
    receivedAt: timestamptz("received_at"),
    ...lineColumns,
  },
  (t) => [
    unique("stock_transfer_serials_stock_transfer_line_id_key").on(
      t.stockTransferLineId,
      t.serialNumberId,
    ),
  ],
);
