import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, quantity, reference, timestamptz } from "../columns";
import { products } from "../core/products";
import { lots } from "./lots";
import { STOCK_CONDITIONS } from "./stock-condition";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

/**
 * Current on-hand, reserved and value per product, bin, lot and condition; derived from the ledger
 * in the same transaction.
 *
 * The only ledger-kind row that is updated; its key is locked in product, warehouse order so that
 * concurrent postings never deadlock.
 */
export const stockBalances = pgTable(
  "stock_balances",
  {
    ...identity,
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    stockCondition: oneOf("stock_condition", STOCK_CONDITIONS).notNull().default("good"),

    onHandQty: quantity("on_hand_qty").notNull().default("0"),
    reservedQty: quantity("reserved_qty").notNull().default("0"),
    stockValue: money("stock_value").notNull().default("0"),
    isNegativeAllowed: boolean("is_negative_allowed").notNull().default(false),
    lastEntryAt: timestamptz("last_entry_at"),
  },
  (t) => [
    unique("stock_balances_product_id_warehouse_id_storage_bin_id_key")
      .on(t.productId, t.warehouseId, t.storageBinId, t.lotId, t.stockCondition)
      .nullsNotDistinct(),
    index("stock_balances_warehouse_id_product_id_idx").on(t.warehouseId, t.productId),
    oneOfCheck("stock_balances_stock_condition_check", t.stockCondition, STOCK_CONDITIONS),
    check("stock_balances_reserved_qty_check", sql`reserved_qty >= 0`),
    check("stock_balances_on_hand_qty_check", sql`is_negative_allowed or on_hand_qty >= 0`),
    check(
      "stock_balances_reserved_qty_on_hand_qty_check",
      sql`is_negative_allowed or reserved_qty <= on_hand_qty`,
    ),
  ],
);
