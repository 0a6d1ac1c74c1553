import { type AnyPgColumn, boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, reference, setupColumns } from "../columns";
import { brands } from "../core/brands";

/**
 * Layout of the serial number: brand, model, vendor, year and month codes, running number, check
 * digit.
 */
export const serialCodeSchemes = pgTable("serial_code_schemes", {
  ...identity,
  code: citext("code").notNull().unique("serial_code_schemes_code_key"),
  name: text("name").notNull(),
  brandId: reference("brand_id", (): AnyPgColumn => brands.id),
  pattern: text("pattern").notNull(),
  sequenceLength: integer("sequence_length").notNull().default(5),
  checkDigitMethod: text("check_digit_method").notNull().default("none"),
  hasVendorCode: boolean("has_vendor_code").notNull().default(false),
  yearBase: integer("year_base").notNull().default(2020),
  isActive: isActive(),
  ...setupColumns,
});
