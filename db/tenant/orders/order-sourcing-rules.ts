import { type AnyPgColumn, boolean, integer, pgTable } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { dealers } from "../core/dealers";
import { productCategories } from "../core/product-categories";
import { salesChannels } from "../core/sales-channels";
import { territories } from "../core/territories";
import { warehouses } from "../inventory/warehouses";
import { vendors } from "../procurement/vendors";

export const ORDER_SOURCING_RULE_SOURCE_TYPES = ["warehouse", "vendor_dropship", "dealer"] as const;

/** Ranks warehouses, drop-ship or dealer fulfilment for a channel, territory and category. */
export const orderSourcingRules = pgTable(
  "order_sourcing_rules",
  {
    ...identity,
    sourceType: oneOf("source_type", ORDER_SOURCING_RULE_SOURCE_TYPES).notNull(),
    priority: integer("priority").notNull(),
    salesChannelId: reference("sales_channel_id", (): AnyPgColumn => salesChannels.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    allowSplit: boolean("allow_split").notNull().default(true),
    maxDistanceKm: integer("max_distance_km"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck(
      "order_sourcing_rules_source_type_check",
      t.sourceType,
      ORDER_SOURCING_RULE_SOURCE_TYPES,
    ),
  ],
);
