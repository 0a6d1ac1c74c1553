import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { products } from "../core/products";
import { users } from "../core/users";
import { lots } from "../inventory/lots";
import { serialNumbers } from "../inventory/serial-numbers";
import { stockTransfers } from "../inventory/stock-transfers";
import { warehouses } from "../inventory/warehouses";
import { pickListLines, pickLists } from "./pick-lists";
import { salesOrderLines, salesOrders } from "./sales-orders";

export const PACKAGE_STATUSES = [
  "open",
  "packed",
  "manifested",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
] as const;

/** Carton or pallet with label, weight and contents. */
export const packages = pgTable(
  "packages",
  {
    ...identity,
    packageNo: text("package_no").notNull().unique("packages_package_no_key"),
    status: oneOf("status", PACKAGE_STATUSES).notNull().default("open"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    pickListId: reference("pick_list_id", (): AnyPgColumn => pickLists.id).notNull(),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    stockTransferId: reference("stock_transfer_id", (): AnyPgColumn => stockTransfers.id),
    parentPackageId: reference("parent_package_id", (): AnyPgColumn => packages.id),
    trackingBarcode: text("tracking_barcode").notNull().unique("packages_tracking_barcode_key"),

    weightKg: quantity("weight_kg"),
    lengthCm: quantity("length_cm"),
    widthCm: quantity("width_cm"),
    heightCm: quantity("height_cm"),
    packedByUserId: reference("packed_by_user_id", (): AnyPgColumn => users.id),
    packedAt: timestamptz("packed_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("packages_client_ref_key").on(t.clientRef),
    index("packages_pick_list_id_idx").on(t.pickListId),
    oneOfCheck("packages_status_check", t.status, PACKAGE_STATUSES),
  ],
);

/** Content of a package: one row per serial, or a quantity for untracked goods. */
export const packageLines = pgTable(
  "package_lines",
  {
    ...identity,
    packageId: partOf("package_id", () => packages.id),
    pickListLineId: reference("pick_list_line_id", (): AnyPgColumn => pickListLines.id).notNull(),
    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    qty: quantity("qty").notNull(),
    ...lineColumns,
  },
  (t) => [
    unique("package_lines_package_id_serial_number_id_key").on(t.packageId, t.serialNumberId),
    check("package_lines_qty_check", sql`qty > 0`),
    check("package_lines_serial_number_id_check", sql`serial_number_id is null or qty = 1`),
  ],
);
