import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, unique, uniqueIndex } from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { products } from "../core/products";
import { orderAllocations } from "../orders/order-allocations";
import { serviceVisitParts } from "../service/service-visits";
import { lots } from "./lots";
import { serialNumbers } from "./serial-numbers";
import { STOCK_CONDITIONS } from "./stock-condition";
import { stockTransferLines } from "./stock-transfers";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

export const STOCK_RESERVATION_STATUSES = [
  "held",
  "picked",
  "consumed",
  "released",
  "expired",
] as const;

/**
 * Stock held for an order allocation, transfer line or service part until picked, released or
 * expired.
 */
export const stockReservations = pgTable(
  "stock_reservations",
  {
    ...identity,
    stockCondition: oneOf("stock_condition", STOCK_CONDITIONS).notNull().default("good"),
    status: oneOf("status", STOCK_RESERVATION_STATUSES).notNull().default("held"),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    orderAllocationId: reference("order_allocation_id", (): AnyPgColumn => orderAllocations.id),
    stockTransferLineId: reference(
      "stock_transfer_line_id",
      (): AnyPgColumn => stockTransferLines.id,
    ),
    serviceVisitPartId: reference("service_visit_part_id", (): AnyPgColumn => serviceVisitParts.id),

    reservedQty: quantity("reserved_qty").notNull(),
    consumedQty: quantity("consumed_qty").notNull().default("0"),
    expiresAt: timestamptz("expires_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("stock_reservations_client_ref_key").on(t.clientRef),
    uniqueIndex("stock_reservations_serial_number_id_key")
      .on(t.serialNumberId)
      .where(sql`status in ('held', 'picked')`),
    index("stock_reservations_product_id_warehouse_id_idx")
      .on(t.productId, t.warehouseId)
      .where(sql`status = 'held'`),
    index("stock_reservations_order_allocation_id_idx").on(t.orderAllocationId),
    oneOfCheck("stock_reservations_stock_condition_check", t.stockCondition, STOCK_CONDITIONS),
    oneOfCheck("stock_reservations_status_check", t.status, STOCK_RESERVATION_STATUSES),
    check("stock_reservations_consumed_qty_check", sql`consumed_qty <= reserved_qty`),
    check(
      "stock_reservations_order_allocation_id_check",
      sql`num_nonnulls(order_allocation_id, stock_transfer_line_id, service_visit_part_id) = 1`,
    ),
  ],
);
