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
import { users } from "../core/users";
import { journalEntries } from "../finance/journal-entries";
import { inventoryReasonCodes } from "../inventory/inventory-reason-codes";
import { lots } from "../inventory/lots";
import { serialNumbers } from "../inventory/serial-numbers";
import { warehouses } from "../inventory/warehouses";
import { purchaseOrderLines, purchaseOrders } from "./purchase-orders";
import { vendors } from "./vendors";

export const GOODS_RECEIPT_STATUSES = [
  "draft",
  "received",
  "under_inspection",
  "accepted",
  "partly_accepted",
  "rejected",
  "posted",
  "reversed",
] as const;

/** GRN: goods taken at the dock against a purchase order, with quality result. */
export const goodsReceipts = pgTable(
  "goods_receipts",
  {
    ...identity,
    receiptNo: text("receipt_no").notNull().unique("goods_receipts_receipt_no_key"),
    status: oneOf("status", GOODS_RECEIPT_STATUSES).notNull().default("draft"),

    purchaseOrderId: reference("purchase_order_id", (): AnyPgColumn => purchaseOrders.id).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    receiptDate: date("receipt_date").notNull(),
    vendorChallanNo: text("vendor_challan_no"),
    vendorInvoiceNo: text("vendor_invoice_no"),
    vehicleNo: text("vehicle_no"),
    eWayBillNo: text("e_way_bill_no"),
    gateEntryNo: text("gate_entry_no"),

    receivedByUserId: reference("received_by_user_id", (): AnyPgColumn => users.id).notNull(),
    inspectedByUserId: reference("inspected_by_user_id", (): AnyPgColumn => users.id),
    inspectedAt: timestamptz("inspected_at"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("goods_receipts_client_ref_key").on(t.clientRef),
    unique("goods_receipts_vendor_id_vendor_challan_no_receipt_date_key")
      .on(t.vendorId, t.vendorChallanNo, t.receiptDate)
      .nullsNotDistinct(),
    index("goods_receipts_purchase_order_id_idx").on(t.purchaseOrderId),
    oneOfCheck("goods_receipts_status_check", t.status, GOODS_RECEIPT_STATUSES),
  ],
);

/** Received, accepted and rejected quantity with landed unit cost. */
export const goodsReceiptLines = pgTable(
  "goods_receipt_lines",
  {
    ...identity,
    goodsReceiptId: partOf("goods_receipt_id", () => goodsReceipts.id),
    lineNo: integer("line_no").notNull(),

    purchaseOrderLineId: reference(
      "purchase_order_line_id",
      (): AnyPgColumn => purchaseOrderLines.id,
    ).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),

    receivedQty: quantity("received_qty").notNull(),
    acceptedQty: quantity("accepted_qty").notNull().default("0"),
    rejectedQty: quantity("rejected_qty").notNull().default("0"),
    billedQty: quantity("billed_qty").notNull().default("0"),
    unitCost: unitCost("unit_cost").notNull(),
    landedUnitCost: unitCost("landed_unit_cost"),
    rejectionReasonCodeId: reference(
      "rejection_reason_code_id",
      (): AnyPgColumn => inventoryReasonCodes.id,
    ),

    ...lineColumns,
  },
  (t) => [
    unique("goods_receipt_lines_goods_receipt_id_line_no_key").on(t.goodsReceiptId, t.lineNo),
    index("goods_receipt_lines_purchase_order_line_id_idx").on(t.purchaseOrderLineId),
    check("goods_receipt_lines_received_qty_check", sql`received_qty > 0`),
    check(
      "goods_receipt_lines_accepted_qty_check",
      sql`accepted_qty + rejected_qty <= received_qty`,
    ),
    check("goods_receipt_lines_billed_qty_check", sql`billed_qty <= received_qty`),
  ],
);

/** Serial scanned at the dock; must be expected for this vendor and unseen before. */
export const goodsReceiptSerials = pgTable(
  "goods_receipt_serials",
  {
    ...identity,
    goodsReceiptLineId: partOf("goods_receipt_line_id", () => goodsReceiptLines.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id).notNull(),
    scannedAt: timestamptz("scanned_at").notNull(),
    isAccepted: boolean("is_accepted").notNull().default(true),
    defectNote: text("defect_note"),
    ...lineColumns,
  },
  (t) => [
    unique("goods_receipt_serials_goods_receipt_line_id_key").on(
      t.goodsReceiptLineId,
      t.serialNumberId,
    ),
  ],
);
