import { type AnyPgColumn, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, masterColumns, oneOf, oneOfCheck, reference } from "../columns";
import { integrations } from "../core/integrations";
import { priceLists } from "../core/price-lists";
import { salesChannels } from "../core/sales-channels";
import { warehouses } from "../inventory/warehouses";

export const STOREFRONT_TYPES = ["d2c", "dealer_portal", "spare_parts", "service_booking"] as const;
export const STOREFRONT_STATUSES = ["draft", "live", "maintenance", "closed"] as const;

/** Online shop or dealer ordering portal with domain, channel, price list and payment set-up. */
export const storefronts = pgTable(
  "storefronts",
  {
    ...identity,
    code: citext("code").notNull().unique("storefronts_code_key"),
    name: text("name").notNull(),
    domain: citext("domain").notNull().unique("storefronts_domain_key"),
    storefrontType: oneOf("storefront_type", STOREFRONT_TYPES).notNull(),
    status: oneOf("status", STOREFRONT_STATUSES).notNull().default("draft"),

    salesChannelId: reference("sales_channel_id", (): AnyPgColumn => salesChannels.id).notNull(),
    priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id).notNull(),
    defaultWarehouseId: reference("default_warehouse_id", (): AnyPgColumn => warehouses.id),
    paymentIntegrationId: reference("payment_integration_id", (): AnyPgColumn => integrations.id),

    theme: jsonb("theme"),
    navigation: jsonb("navigation"),
    seo: jsonb("seo"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("storefronts_storefront_type_check", t.storefrontType, STOREFRONT_TYPES),
    oneOfCheck("storefronts_status_check", t.status, STOREFRONT_STATUSES),
  ],
);
