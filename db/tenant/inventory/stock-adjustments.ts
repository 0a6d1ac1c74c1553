import { type AnyPgColumn, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { inventoryReasonCodes } from "./inventory-reason-codes";
import { lots } from "./lots";
import { refurbishmentJobs } from "./refurbishment-jobs";
import { serialNumbers } from "./serial-numbers";
import { STOCK_CONDITIONS } from "./stock-condition";
import { stockCounts } from "./stock-counts";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

export const STOCK_ADJUSTMENT_TYPES = [
  "gain_loss",
  "write_off",
  "revaluation",
  "kitting",
  "dekitting",
  "condition_change",
  "opening",
] as const;
export const STOCK_ADJUSTMENT_STATUSES = [
  "draft",
  "pending_approval",
  "posted",
  "reversed",
  "cancelled",
] as const;

/** Gain, loss, write-off, revaluation, kitting, condition change or opening stock. */
export const stockAdjustments = pgTable(
  "stock_adjustments",
  {
    ...identity,
    adjustmentNo: text("adjustment_no").notNull().unique("stock_adjustments_adjustment_no_key"),
    adjustmentType: oneOf("adjustment_type", STOCK_ADJUSTMENT_TYPES).notNull(),
    status: oneOf("status", STOCK_ADJUSTMENT_STATUSES).notNull().default("draft"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    postingDate: date("posting_date").notNull(),
    reasonCodeId: reference("reason_code_id", (): AnyPgColumn => inventoryReasonCodes.id).notNull(),
    stockCountId: reference("stock_count_id", (): AnyPgColumn => stockCounts.id),
    refurbishmentJobId: reference("refurbishment_job_id", (): AnyPgColumn => refurbishmentJobs.id),
    totalValueAmount: money("total_value_amount").notNull().default("0"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    remarks: text("remarks"),

    ...transactionColumns,
  },
  (t) => [
    unique("stock_adjustments_client_ref_key").on(t.clientRef),
    oneOfCheck("stock_adjustments_adjustment_type_check", t.adjustmentType, STOCK_ADJUSTMENT_TYPES),
    oneOfCheck("stock_adjustments_status_check", t.status, STOCK_ADJUSTMENT_STATUSES),
  ],
);

/** Signed quantity or value change of a product, lot or serial. */
export const stockAdjustmentLines = pgTable(
  "stock_adjustment_lines",
  {
    ...identity,
    stockAdjustmentId: partOf("stock_adjustment_id", () => stockAdjustments.id),
    lineNo: integer("line_no").notNull(),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),

    qtyChange: quantity("qty_change").notNull(),
    unitCost: unitCost("unit_cost"),
    valueChangeAmount: money("value_change_amount").notNull().default("0"),
    fromCondition: oneOf("from_condition", STOCK_CONDITIONS),
    toCondition: oneOf("to_condition", STOCK_CONDITIONS),

    ...lineColumns,
  },
  (t) => [
    unique("stock_adjustment_lines_stock_adjustment_id_line_no_key").on(
      t.stockAdjustmentId,
      t.lineNo,
    ),
    oneOfCheck("stock_adjustment_lines_from_condition_check", t.fromCondition, STOCK_CONDITIONS),
    oneOfCheck("stock_adjustment_lines_to_condition_check", t.toCondition, STOCK_CONDITIONS),
  ],
);
