import { type AnyPgColumn, integer, pgTable } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { productCategories } from "../core/product-categories";
import { products } from "../core/products";
import { STOCK_CONDITIONS } from "./stock-condition";
import { storageBins } from "./storage-bins";
import { warehouseZones } from "./warehouse-zones";
import { warehouses } from "./warehouses";

export const PUTAWAY_RULE_STRATEGIES = [
  "fixed_bin",
  "nearest_empty",
  "same_product",
  "by_velocity",
] as const;

/** Which zone or bin received goods go to, by product, category or condition. */
export const putawayRules = pgTable(
  "putaway_rules",
  {
    ...identity,
    stockCondition: oneOf("stock_condition", STOCK_CONDITIONS),
    strategy: oneOf("strategy", PUTAWAY_RULE_STRATEGIES).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    warehouseZoneId: reference("warehouse_zone_id", (): AnyPgColumn => warehouseZones.id),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    priority: integer("priority").notNull().default(100),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck("putaway_rules_stock_condition_check", t.stockCondition, STOCK_CONDITIONS),
    oneOfCheck("putaway_rules_strategy_check", t.strategy, PUTAWAY_RULE_STRATEGIES),
  ],
);
