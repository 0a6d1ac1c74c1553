import { type AnyPgColumn, index, pgTable } from "drizzle-orm/pg-core";
import { identity, money, quantity, reference, unitCost } from "../columns";
import { products } from "../core/products";
import { landedCosts } from "../procurement/landed-costs";
import { stockLedgerEntries } from "./stock-ledger-entries";
import { warehouses } from "./warehouses";

/**
 * FIFO cost layer added by a receipt, or its consumption by an issue.
 *
 * Remaining quantity of a layer is its qty plus its consuming rows and is never below zero.
 * Costing follows commit order: a back-dated document never re-costs later issues, and any
 * correction is an explicit revaluation, so there is no reposting queue.
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const stockValuationLayers = pgTable(
  "stock_valuation_layers",
  {
    ...identity,
    stockLedgerEntryId: reference(
      "stock_ledger_entry_id",
      (): AnyPgColumn => stockLedgerEntries.id,
    ).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    sourceLayerId: reference("source_layer_id", (): AnyPgColumn => stockValuationLayers.id),
    qty: quantity("qty").notNull(),
    unitCost: unitCost("unit_cost").notNull(),
    valueAmount: money("value_amount").notNull(),
    landedCostId: reference("landed_cost_id", (): AnyPgColumn => landedCosts.id),
  },
  (t) => [
    index("stock_valuation_layers_product_id_warehouse_id_idx").on(t.productId, t.warehouseId),
    index("stock_valuation_layers_stock_ledger_entry_id_idx").on(t.stockLedgerEntryId),
    index("stock_valuation_layers_source_layer_id_idx").on(t.sourceLayerId),
  ],
);
