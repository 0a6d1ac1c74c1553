import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, money, quantity, reference } from "../columns";
import { products } from "../core/products";
import { accountingPeriods } from "../finance/accounting-periods";
import { warehouses } from "./warehouses";

/**
 * Month-end quantity and value per product and warehouse, frozen at period close.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const stockPeriodBalances = pgTable(
  "stock_period_balances",
  {
    ...identity,
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    openingQty: quantity("opening_qty").notNull(),
    inwardQty: quantity("inward_qty").notNull(),
    outwardQty: quantity("outward_qty").notNull(),
    closingQty: quantity("closing_qty").notNull(),
    closingValueAmount: money("closing_value_amount").notNull(),
  },
  (t) => [
    unique("stock_period_balances_accounting_period_id_product_id_key").on(
      t.accountingPeriodId,
      t.productId,
      t.warehouseId,
    ),
    check(
      "stock_period_balances_closing_qty_check",
      sql`closing_qty = opening_qty + inward_qty - outward_qty`,
    ),
  ],
);
