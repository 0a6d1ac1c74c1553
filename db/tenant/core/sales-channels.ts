import { type AnyPgColumn, pgTable, text } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { integrations } from "./integrations";
import { priceLists } from "./price-lists";

export const SALES_CHANNEL_TYPES = [
  "dealer",
  "distributor",
  "d2c_web",
  "marketplace",
  "retail_store",
  "institution",
  "service",
  "export",
] as const;

/** Route to market an order came through, with its own price list and connector. */
export const salesChannels = pgTable(
  "sales_channels",
  {
    ...identity,
    code: citext("code").notNull().unique("sales_channels_code_key"),
    name: text("name").notNull(),
    channelType: oneOf("channel_type", SALES_CHANNEL_TYPES).notNull(),
    priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),
    marketplaceGstin: text("marketplace_gstin"),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [oneOfCheck("sales_channels_channel_type_check", t.channelType, SALES_CHANNEL_TYPES)],
);
