import { type AnyPgColumn, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, lineColumns, masterColumns, partOf, reference } from "../columns";
import { mediaAssets } from "./media-assets";
import { storefrontListings } from "./storefront-listings";
import { storefronts } from "./storefronts";

/** Category or campaign grouping of listings, by rule or by hand. */
export const storefrontCollections = pgTable(
  "storefront_collections",
  {
    ...identity,
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    storefrontId: reference("storefront_id", (): AnyPgColumn => storefronts.id).notNull(),
    rules: jsonb("rules"),
    mediaAssetId: reference("media_asset_id", (): AnyPgColumn => mediaAssets.id),
    parentCollectionId: reference(
      "parent_collection_id",
      (): AnyPgColumn => storefrontCollections.id,
    ),
    sortRank: integer("sort_rank").notNull().default(100),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [unique("storefront_collections_storefront_id_slug_key").on(t.storefrontId, t.slug)],
);

/** Listing placed by hand in a collection. */
export const storefrontCollectionItems = pgTable(
  "storefront_collection_items",
  {
    ...identity,
    storefrontCollectionId: partOf("storefront_collection_id", () => storefrontCollections.id),
    storefrontListingId: reference(
      "storefront_listing_id",
      (): AnyPgColumn => storefrontListings.id,
    ).notNull(),
    sortRank: integer("sort_rank").notNull().default(100),
    ...lineColumns,
  },
  (t) => [
    unique("storefront_collection_items_storefront_collection_id_key").on(
      t.storefrontCollectionId,
      t.storefrontListingId,
    ),
  ],
);
