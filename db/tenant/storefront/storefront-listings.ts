import {
  type AnyPgColumn,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  masterColumns,
  oneOf,
  oneOfCheck,
  quantity,
  rating,
  reference,
  timestamptz,
} from "../columns";
import { products } from "../core/products";
import { storefronts } from "./storefronts";

export const STOREFRONT_LISTING_STATUSES = ["draft", "published", "hidden", "retired"] as const;

/** Product as published on one storefront: slug, copy, gallery, badges and stock policy. */
export const storefrontListings = pgTable(
  "storefront_listings",
  {
    ...identity,
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    status: oneOf("status", STOREFRONT_LISTING_STATUSES).notNull().default("draft"),

    storefrontId: reference("storefront_id", (): AnyPgColumn => storefronts.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    description: text("description"),
    gallery: jsonb("gallery"),
    seo: jsonb("seo"),
    sortRank: integer("sort_rank").notNull().default(100),
    maxQtyPerOrder: quantity("max_qty_per_order"),

    showStock: boolean("show_stock").notNull().default(true),
    allowBackorder: boolean("allow_backorder").notNull().default(false),
    publishedAt: timestamptz("published_at"),
    ratingAverage: rating("rating_average"),
    ratingCount: integer("rating_count").notNull().default(0),

    ...masterColumns,
  },
  (t) => [
    unique("storefront_listings_storefront_id_product_id_key").on(t.storefrontId, t.productId),
    unique("storefront_listings_storefront_id_slug_key").on(t.storefrontId, t.slug),
    oneOfCheck("storefront_listings_status_check", t.status, STOREFRONT_LISTING_STATUSES),
  ],
);
