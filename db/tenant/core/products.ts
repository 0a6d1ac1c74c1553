import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  lineColumns,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  percentage,
  quantity,
  reference,
  unitCost,
} from "../columns";
import { trigramIndex } from "../search-index";
import { coveragePlans } from "../service/coverage-plans";
import { mediaAssets } from "../storefront/media-assets";
import { brands } from "./brands";
import { hsnCodes } from "./hsn-codes";
import { productCategories } from "./product-categories";
import { productFamilies } from "./product-families";
import { unitsOfMeasure } from "./units-of-measure";

export const PRODUCT_TYPES = ["goods", "spare_part", "consumable", "service", "bundle"] as const;
export const PRODUCT_TRACKINGS = ["none", "lot", "serial"] as const;
export const PRODUCT_STATUSES = ["draft", "active", "discontinued", "blocked"] as const;

/** Sellable or stockable item (SKU), spare part, service or bundle. */
export const products = pgTable(
  "products",
  {
    ...identity,
    sku: citext("sku").notNull().unique("products_sku_key"),
    name: text("name").notNull(),
    description: text("description"),
    productType: oneOf("product_type", PRODUCT_TYPES).notNull(),
    tracking: oneOf("tracking", PRODUCT_TRACKINGS).notNull().default("none"),
    status: oneOf("status", PRODUCT_STATUSES).notNull().default("draft"),

    familyId: reference("family_id", (): AnyPgColumn => productFamilies.id),
    brandId: reference("brand_id", (): AnyPgColumn => brands.id),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id).notNull(),
    baseUomId: reference("base_uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id).notNull(),
    coveragePlanId: reference("coverage_plan_id", (): AnyPgColumn => coveragePlans.id),

    mrp: money("mrp"),
    standardCost: unitCost("standard_cost"),
    weightKg: quantity("weight_kg"),
    lengthCm: quantity("length_cm"),
    widthCm: quantity("width_cm"),
    heightCm: quantity("height_cm"),
    shelfLifeDays: integer("shelf_life_days"),
    minOrderQty: quantity("min_order_qty").notNull().default("1"),

    needsInstallation: boolean("needs_installation").notNull().default(false),
    isReturnable: boolean("is_returnable").notNull().default(true),
    isStocked: boolean("is_stocked").notNull().default(true),
    attributes: jsonb("attributes"),
    imageMediaId: reference("image_media_id", (): AnyPgColumn => mediaAssets.id),

    ...masterColumns,
  },
  (t) => [
    trigramIndex("products_search_idx", t.sku, t.name),
    index("products_category_id_idx").on(t.categoryId),
    oneOfCheck("products_product_type_check", t.productType, PRODUCT_TYPES),
    oneOfCheck("products_tracking_check", t.tracking, PRODUCT_TRACKINGS),
    oneOfCheck("products_status_check", t.status, PRODUCT_STATUSES),
  ],
);

export const PRODUCT_BARCODE_TYPES = ["ean13", "ean8", "upc", "gtin14", "code128", "qr"] as const;

/** EAN/GTIN or pack barcode that resolves to a product and pack size. */
export const productBarcodes = pgTable(
  "product_barcodes",
  {
    ...identity,
    productId: partOf("product_id", () => products.id),
    barcode: text("barcode").notNull().unique("product_barcodes_barcode_key"),
    barcodeType: oneOf("barcode_type", PRODUCT_BARCODE_TYPES).notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    packQty: quantity("pack_qty").notNull().default("1"),
    isPrimary: boolean("is_primary").notNull().default(false),
    ...lineColumns,
  },
  (t) => [
    index("product_barcodes_product_id_idx").on(t.productId),
    oneOfCheck("product_barcodes_barcode_type_check", t.barcodeType, PRODUCT_BARCODE_TYPES),
  ],
);

/** Component of a bundle, e.g. indoor and outdoor unit of one air conditioner. */
export const productBundleItems = pgTable(
  "product_bundle_items",
  {
    ...identity,
    bundleProductId: partOf("bundle_product_id", () => products.id),
    componentProductId: reference("component_product_id", (): AnyPgColumn => products.id).notNull(),
    qty: quantity("qty").notNull(),
    priceSharePct: percentage("price_share_pct"),
    ...lineColumns,
  },
  (t) => [
    unique("product_bundle_items_bundle_product_id_component_product_id_key").on(
      t.bundleProductId,
      t.componentProductId,
    ),
    check("product_bundle_items_qty_check", sql`qty > 0`),
    check(
      "product_bundle_items_bundle_product_id_check",
      sql`bundle_product_id <> component_product_id`,
    ),
  ],
);

export const PRODUCT_RELATION_TYPES = [
  "spare_part",
  "accessory",
  "substitute",
  "upsell",
  "successor",
] as const;

/** Spare part, accessory, substitute or successor of a product. */
export const productRelations = pgTable(
  "product_relations",
  {
    ...identity,
    productId: partOf("product_id", () => products.id),
    positionRef: text("position_ref"),
    relationType: oneOf("relation_type", PRODUCT_RELATION_TYPES).notNull(),
    relatedProductId: reference("related_product_id", (): AnyPgColumn => products.id).notNull(),
    qtyPer: quantity("qty_per").notNull().default("1"),
    ...lineColumns,
  },
  (t) => [
    unique("product_relations_product_id_related_product_id_key").on(
      t.productId,
      t.relatedProductId,
      t.relationType,
    ),
    oneOfCheck("product_relations_relation_type_check", t.relationType, PRODUCT_RELATION_TYPES),
    check("product_relations_product_id_check", sql`product_id <> related_product_id`),
  ],
);
