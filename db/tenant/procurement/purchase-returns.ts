import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  transactionColumns,
  unitCost,
} from "../columns";
import { products } from "../core/products";
import { journalEntries } from "../finance/journal-entries";
import { vendorBills } from "../finance/vendor-bills";
import { inventoryReasonCodes } from "../inventory/inventory-reason-codes";
import { lots } from "../inventory/lots";
import { serialNumbers } from "../inventory/serial-numbers";
import { warehouses } from "../inventory/warehouses";
import { goodsReceiptLines, goodsReceipts } from "./goods-receipts";
import { vendors } from "./vendors";

export const PURCHASE_RETURN_SETTLEMENTS = ["debit_note", "replacement", "repair"] as const;
export const PURCHASE_RETURN_STATUSES = [
  "draft",
  "approved",
  "picked",
  "dispatched",
  "acknowledged",
  "settled",
  "cancelled",
] as const;

/** Return of rejected, defective or excess goods to a vendor with debit note. */
export const purchaseReturns = pgTable(
  "purchase_returns",
  {
    ...identity,
    returnNo: text("return_no").notNull().unique("purchase_returns_return_no_key"),
    settlement: oneOf("settlement", PURCHASE_RETURN_SETTLEMENTS),
    status: oneOf("status", PURCHASE_RETURN_STATUSES).notNull().default("draft"),

    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    goodsReceiptId: reference("goods_receipt_id", (): AnyPgColumn => goodsReceipts.id),
    returnDate: date("return_date").notNull(),
    reasonCodeId: reference("reason_code_id", (): AnyPgColumn => inventoryReasonCodes.id).notNull(),
    debitNoteBillId: reference("debit_note_bill_id", (): AnyPgColumn => vendorBills.id),

    vendorRmaNo: text("vendor_rma_no"),
    totalAmount: money("total_amount").notNull().default("0"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("purchase_returns_client_ref_key").on(t.clientRef),
    oneOfCheck("purchase_returns_settlement_check", t.settlement, PURCHASE_RETURN_SETTLEMENTS),
    oneOfCheck("purchase_returns_status_check", t.status, PURCHASE_RETURN_STATUSES),
  ],
);

/** Unit or quantity sent back, traced to its receipt line. */
export const purchaseReturnLines = pgTable(
  "purchase_return_lines",
  {
    ...identity,
    purchaseReturnId: partOf("purchase_return_id", () => purchaseReturns.id),
    lineNo: integer("line_no").notNull(),

    goodsReceiptLineId: reference("goods_receipt_line_id", (): AnyPgColumn => goodsReceiptLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),

    returnQty: quantity("return_qty").notNull(),
    unitCost: unitCost("unit_cost").notNull(),
    taxableAmount: money("taxable_amount").notNull(),
    taxAmount: money("tax_amount").notNull().default("0"),
    replacedQty: quantity("replaced_qty").notNull().default("0"),

    ...lineColumns,
  },
  (t) => [
    unique("purchase_return_lines_purchase_return_id_line_no_key").on(t.purchaseReturnId, t.lineNo),
    check("purchase_return_lines_return_qty_check", sql`return_qty > 0`),
    check("purchase_return_lines_replaced_qty_check", sql`replaced_qty <= return_qty`),
  ],
);
