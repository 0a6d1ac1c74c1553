import { type AnyPgColumn, boolean, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { mediaAssets } from "../storefront/media-assets";

/** Brand sold; its code starts every serial number. */
export const brands = pgTable("brands", {
  ...identity,
  code: citext("code").notNull().unique("brands_code_key"),
  name: text("name").notNull(),
  manufacturerName: text("manufacturer_name"),
  countryOfOrigin: text("country_of_origin"),
  isOwnBrand: boolean("is_own_brand").notNull().default(false),
  logoMediaId: reference("logo_media_id", (): AnyPgColumn => mediaAssets.id),
  isActive: isActive(),
  ...masterColumns,
});
