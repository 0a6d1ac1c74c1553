import { type AnyPgColumn, boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
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
} from "../columns";
import { productCategories } from "../core/product-categories";
import { products } from "../core/products";
import { users } from "../core/users";
import { lots } from "./lots";
import { serialNumbers } from "./serial-numbers";
import { storageBins } from "./storage-bins";
import { warehouseZones } from "./warehouse-zones";
import { warehouses } from "./warehouses";

export const STOCK_COUNT_TYPES = ["cycle", "full", "spot", "year_end"] as const;
export const STOCK_COUNT_STATUSES = [
  "planned",
  "counting",
  "recount",
  "review",
  "posted",
  "cancelled",
] as const;

/** Cycle or full physical count of a warehouse, zone or category. */
export const stockCounts = pgTable(
  "stock_counts",
  {
    ...identity,
    countNo: text("count_no").notNull().unique("stock_counts_count_no_key"),
    countType: oneOf("count_type", STOCK_COUNT_TYPES).notNull(),
    status: oneOf("status", STOCK_COUNT_STATUSES).notNull().default("planned"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    warehouseZoneId: reference("warehouse_zone_id", (): AnyPgColumn => warehouseZones.id),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    plannedOn: date("planned_on").notNull(),
    frozenAt: timestamptz("frozen_at"),
    isBlind: boolean("is_blind").notNull().default(true),
    countedByUserId: reference("counted_by_user_id", (): AnyPgColumn => users.id),
    reviewedByUserId: reference("reviewed_by_user_id", (): AnyPgColumn => users.id),

    ...transactionColumns,
  },
  (t) => [
    unique("stock_counts_client_ref_key").on(t.clientRef),
    oneOfCheck("stock_counts_count_type_check", t.countType, STOCK_COUNT_TYPES),
    oneOfCheck("stock_counts_status_check", t.status, STOCK_COUNT_STATUSES),
  ],
);

/** Book quantity at freeze, counted quantity and difference. */
export const stockCountLines = pgTable(
  "stock_count_lines",
  {
    ...identity,
    stockCountId: partOf("stock_count_id", () => stockCounts.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    bookQty: quantity("book_qty").notNull(),
    countedQty: quantity("counted_qty"),
    recountQty: quantity("recount_qty"),
    differenceQty: quantity("difference_qty").notNull().default("0"),
    ...lineColumns,
  },
  (t) => [
    unique("stock_count_lines_stock_count_id_product_id_storage_bin_id_key")
      .on(t.stockCountId, t.productId, t.storageBinId, t.lotId)
      .nullsNotDistinct(),
  ],
);

export const STOCK_COUNT_SCAN_RESULTS = ["match", "surplus", "wrong_location", "unknown"] as const;

/** Serial or barcode scanned during a count, flagged found, missing or surplus. */
export const stockCountScans = pgTable(
  "stock_count_scans",
  {
    ...identity,
    stockCountLineId: partOf("stock_count_line_id", () => stockCountLines.id),
    scannedCode: text("scanned_code").notNull(),
    scanResult: oneOf("scan_result", STOCK_COUNT_SCAN_RESULTS).notNull(),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    scannedAt: timestamptz("scanned_at").notNull(),
    scannedByUserId: reference("scanned_by_user_id", (): AnyPgColumn => users.id).notNull(),
    ...lineColumns,
  },
  (t) => [
    unique("stock_count_scans_stock_count_line_id_scanned_code_key").on(
      t.stockCountLineId,
      t.scannedCode,
    ),
    oneOfCheck("stock_count_scans_scan_result_check", t.scanResult, STOCK_COUNT_SCAN_RESULTS),
  ],
);
