import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, integer, pgTable, unique } from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  setupColumns,
} from "../columns";
import { products } from "../core/products";
import { vendors } from "../procurement/vendors";
import { warehouses } from "./warehouses";

export const REPLENISHMENT_RULE_METHODS = ["min_max", "demand_average", "manual"] as const;
export const REPLENISHMENT_RULE_SOURCE_TYPES = ["purchase", "transfer"] as const;

/** Min-max or reorder rule per product and warehouse with preferred source. */
export const replenishmentRules = pgTable(
  "replenishment_rules",
  {
    ...identity,
    method: oneOf("method", REPLENISHMENT_RULE_METHODS).notNull(),
    sourceType: oneOf("source_type", REPLENISHMENT_RULE_SOURCE_TYPES).notNull(),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    minQty: quantity("min_qty").notNull(),
    maxQty: quantity("max_qty").notNull(),
    reorderMultipleQty: quantity("reorder_multiple_qty").notNull().default("1"),

    safetyDays: integer("safety_days").notNull().default(0),
    leadTimeDays: integer("lead_time_days").notNull().default(0),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    sourceWarehouseId: reference("source_warehouse_id", (): AnyPgColumn => warehouses.id),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("replenishment_rules_product_id_warehouse_id_key").on(t.productId, t.warehouseId),
    oneOfCheck("replenishment_rules_method_check", t.method, REPLENISHMENT_RULE_METHODS),
    oneOfCheck(
      "replenishment_rules_source_type_check",
      t.sourceType,
      REPLENISHMENT_RULE_SOURCE_TYPES,
    ),
    check("replenishment_rules_max_qty_check", sql`max_qty >= min_qty`),
  ],
);
