import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
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
} from "../columns";
import { products } from "../core/products";
import { users } from "../core/users";
import { inventoryReasonCodes } from "../inventory/inventory-reason-codes";
import { lots } from "../inventory/lots";
import { stockTransferLines, stockTransfers } from "../inventory/stock-transfers";
import { storageBins } from "../inventory/storage-bins";
import { warehouses } from "../inventory/warehouses";
import { orderAllocations } from "./order-allocations";
import { pickWaves } from "./pick-waves";
import { salesOrders } from "./sales-orders";

export const PICK_LIST_PICK_METHODS = ["order", "batch", "zone", "cluster"] as const;
export const PICK_LIST_STATUSES = [
  "open",
  "assigned",
  "picking",
  "short",
  "picked",
  "packed",
  "cancelled",
] as const;

/** Picking document for one warehouse and picker, in bin order. */
export const pickLists = pgTable(
  "pick_lists",
  {
    ...identity,
    pickNo: text("pick_no").notNull().unique("pick_lists_pick_no_key"),
    pickMethod: oneOf("pick_method", PICK_LIST_PICK_METHODS).notNull(),
    status: oneOf("status", PICK_LIST_STATUSES).notNull().default("open"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    pickWaveId: reference("pick_wave_id", (): AnyPgColumn => pickWaves.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    stockTransferId: reference("stock_transfer_id", (): AnyPgColumn => stockTransfers.id),
    pickerUserId: reference("picker_user_id", (): AnyPgColumn => users.id),
    startedAt: timestamptz("started_at"),
    completedAt: timestamptz("completed_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("pick_lists_client_ref_key").on(t.clientRef),
    index("pick_lists_sales_order_id_idx").on(t.salesOrderId),
    index("pick_lists_warehouse_id_idx")
      .on(t.warehouseId)
      .where(sql`status in ('open', 'assigned', 'picking')`),
    oneOfCheck("pick_lists_pick_method_check", t.pickMethod, PICK_LIST_PICK_METHODS),
    oneOfCheck("pick_lists_status_check", t.status, PICK_LIST_STATUSES),
  ],
);

/** Quantity to take from a bin for an allocation or transfer line. */
export const pickListLines = pgTable(
  "pick_list_lines",
  {
    ...identity,
    pickListId: partOf("pick_list_id", () => pickLists.id),
    lineNo: integer("line_no").notNull(),

    orderAllocationId: reference("order_allocation_id", (): AnyPgColumn => orderAllocations.id),
    stockTransferLineId: reference(
      "stock_transfer_line_id",
      (): AnyPgColumn => stockTransferLines.id,
    ),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),

    requestedQty: quantity("requested_qty").notNull(),
    pickedQty: quantity("picked_qty").notNull().default("0"),
    shortQty: quantity("short_qty").notNull().default("0"),
    shortReasonCodeId: reference(
      "short_reason_code_id",
      (): AnyPgColumn => inventoryReasonCodes.id,
    ),

    ...lineColumns,
  },
  (t) => [
    unique("pick_list_lines_pick_list_id_line_no_key").on(t.pickListId, t.lineNo),
    index("pick_list_lines_order_allocation_id_idx").on(t.orderAllocationId),
    check("pick_list_lines_picked_qty_check", sql`picked_qty + short_qty <= requested_qty`),
    check(
      "pick_list_lines_order_allocation_id_check",
      sql`num_nonnulls(order_allocation_id, stock_transfer_line_id) = 1`,
    ),
  ],
);
