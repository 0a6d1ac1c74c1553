import { type AnyPgColumn, boolean, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { hsnCodes } from "./hsn-codes";

/** Category tree with default tax, tracking and service behaviour. */
export const productCategories = pgTable("product_categories", {
  ...identity,
  code: citext("code").notNull().unique("product_categories_code_key"),
  name: text("name").notNull(),
  parentCategoryId: reference("parent_category_id", (): AnyPgColumn => productCategories.id),
  hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id),
  defaultTracking: text("default_tracking").notNull().default("none"),
  needsInstallation: boolean("needs_installation").notNull().default(false),
  path: text("path").notNull(),
  isActive: isActive(),
  ...masterColumns,
});
