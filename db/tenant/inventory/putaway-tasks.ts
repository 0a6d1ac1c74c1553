import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { users } from "../core/users";
import { salesReturnLines } from "../orders/sales-returns";
import { goodsReceiptLines } from "../procurement/goods-receipts";
import { lots } from "./lots";
import { stockTransferLines } from "./stock-transfers";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

export const PUTAWAY_TASK_STATUSES = [
  "open",
  "assigned",
  "in_progress",
  "done",
  "cancelled",
] as const;

/** Task to move received or returned units from dock to bin. */
export const putawayTasks = pgTable(
  "putaway_tasks",
  {
    ...identity,
    taskNo: text("task_no").notNull().unique("putaway_tasks_task_no_key"),
    status: oneOf("status", PUTAWAY_TASK_STATUSES).notNull().default("open"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    goodsReceiptLineId: reference("goods_receipt_line_id", (): AnyPgColumn => goodsReceiptLines.id),
    salesReturnLineId: reference("sales_return_line_id", (): AnyPgColumn => salesReturnLines.id),
    stockTransferLineId: reference(
      "stock_transfer_line_id",
      (): AnyPgColumn => stockTransferLines.id,
    ),
    fromBinId: reference("from_bin_id", (): AnyPgColumn => storageBins.id),
    suggestedBinId: reference("suggested_bin_id", (): AnyPgColumn => storageBins.id),
    actualBinId: reference("actual_bin_id", (): AnyPgColumn => storageBins.id),

    qty: quantity("qty").notNull(),
    doneQty: quantity("done_qty").notNull().default("0"),
    assignedUserId: reference("assigned_user_id", (): AnyPgColumn => users.id),
    doneAt: timestamptz("done_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("putaway_tasks_client_ref_key").on(t.clientRef),
    index("putaway_tasks_warehouse_id_idx")
      .on(t.warehouseId)
      .where(sql`status in ('open', 'assigned', 'in_progress')`),
    oneOfCheck("putaway_tasks_status_check", t.status, PUTAWAY_TASK_STATUSES),
    check("putaway_tasks_done_qty_check", sql`done_qty <= qty`),
  ],
);
