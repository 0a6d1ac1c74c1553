import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
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
} from "../columns";
import { currencies } from "./currencies";
import { products } from "./products";
import { unitsOfMeasure } from "./units-of-measure";

export const PRICE_LIST_TYPES = [
  "mrp",
  "distributor",
  "dealer",
  "retail",
  "ecommerce",
  "institution",
  "service",
] as const;
export const PRICE_LIST_STATUSES = ["draft", "approved", "active", "expired"] as const;

/** Named list of prices for a channel, group or vendor side, with validity. */
export const priceLists = pgTable(
  "price_lists",
  {
    ...identity,
    code: citext("code").notNull().unique("price_lists_code_key"),
    name: text("name").notNull(),
    listType: oneOf("list_type", PRICE_LIST_TYPES).notNull(),
    status: oneOf("status", PRICE_LIST_STATUSES).notNull().default("draft"),

    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    parentPriceListId: reference("parent_price_list_id", (): AnyPgColumn => priceLists.id),
    parentAdjustPct: percentage("parent_adjust_pct"),

    isTaxInclusive: boolean("is_tax_inclusive").notNull().default(false),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("price_lists_list_type_check", t.listType, PRICE_LIST_TYPES),
    oneOfCheck("price_lists_status_check", t.status, PRICE_LIST_STATUSES),
  ],
);

/** Price of one product at a quantity break and date range. */
export const priceListItems = pgTable(
  "price_list_items",
  {
    ...identity,
    priceListId: partOf("price_list_id", () => priceLists.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id).notNull(),
    minQty: quantity("min_qty").notNull().default("1"),
    unitPrice: money("unit_price").notNull(),
    mrp: money("mrp"),
    floorPrice: money("floor_price"),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),

    ...lineColumns,
  },
  (t) => [
    unique("price_list_items_price_list_id_product_id_uom_id_min_qty_key").on(
      t.priceListId,
      t.productId,
      t.uomId,
      t.minQty,
      t.validFrom,
    ),
    index("price_list_items_product_id_idx").on(t.productId),
    check("price_list_items_unit_price_check", sql`unit_price >= 0`),
  ],
);
