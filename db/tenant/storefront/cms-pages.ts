import { type AnyPgColumn, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  masterColumns,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  timestamptz,
} from "../columns";
import { mediaAssets } from "./media-assets";
import { storefrontCollections } from "./storefront-collections";
import { storefronts } from "./storefronts";

export const CMS_PAGE_TYPES = [
  "home",
  "landing",
  "content",
  "policy",
  "contact",
  "store_locator",
] as const;
export const CMS_PAGE_STATUSES = ["draft", "scheduled", "published", "archived"] as const;

/** Content page of a storefront with versions and schedule. */
export const cmsPages = pgTable(
  "cms_pages",
  {
    ...identity,
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    pageType: oneOf("page_type", CMS_PAGE_TYPES).notNull(),
    status: oneOf("status", CMS_PAGE_STATUSES).notNull().default("draft"),

    storefrontId: reference("storefront_id", (): AnyPgColumn => storefronts.id).notNull(),
    body: jsonb("body").notNull(),
    seo: jsonb("seo"),
    publishAt: timestamptz("publish_at"),
    unpublishAt: timestamptz("unpublish_at"),
    versionNo: integer("version_no").notNull().default(1),
    parentPageId: reference("parent_page_id", (): AnyPgColumn => cmsPages.id),

    ...masterColumns,
  },
  (t) => [
    unique("cms_pages_storefront_id_slug_key").on(t.storefrontId, t.slug),
    oneOfCheck("cms_pages_page_type_check", t.pageType, CMS_PAGE_TYPES),
    oneOfCheck("cms_pages_status_check", t.status, CMS_PAGE_STATUSES),
  ],
);

/** Banner, carousel, product strip, text or form placed on a page. */
export const cmsBlocks = pgTable(
  "cms_blocks",
  {
    ...identity,
    cmsPageId: partOf("cms_page_id", () => cmsPages.id),
    lineNo: integer("line_no").notNull(),
    blockType: text("block_type").notNull(),
    content: jsonb("content").notNull(),
    mediaAssetId: reference("media_asset_id", (): AnyPgColumn => mediaAssets.id),
    storefrontCollectionId: reference(
      "storefront_collection_id",
      (): AnyPgColumn => storefrontCollections.id,
    ),
    visibleFrom: timestamptz("visible_from"),
    visibleTo: timestamptz("visible_to"),
    ...lineColumns,
  },
  (t) => [unique("cms_blocks_cms_page_id_line_no_key").on(t.cmsPageId, t.lineNo)],
);
