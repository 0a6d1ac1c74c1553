import { type AnyPgColumn, date, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { brands } from "./brands";
import { productCategories } from "./product-categories";

/** Model family grouping the colour, capacity or star-rating variants. */
export const productFamilies = pgTable(
  "product_families",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    brandId: reference("brand_id", (): AnyPgColumn => brands.id).notNull(),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id).notNull(),
    launchedOn: date("launched_on"),
    endOfLifeOn: date("end_of_life_on"),
    variantAxes: text("variant_axes").array(),
    specifications: jsonb("specifications"),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [unique("product_families_brand_id_code_key").on(t.brandId, t.code)],
);
