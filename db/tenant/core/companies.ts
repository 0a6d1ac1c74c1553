import { type AnyPgColumn, boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { mediaAssets } from "../storefront/media-assets";
import { currencies } from "./currencies";

/** Legal entity with its own books, PAN and GST registrations. */
export const companies = pgTable("companies", {
  ...identity,
  code: citext("code").notNull().unique("companies_code_key"),
  legalName: text("legal_name").notNull(),
  tradeName: text("trade_name"),

  pan: text("pan").notNull(),
  cin: text("cin"),
  tan: text("tan"),
  baseCurrencyId: reference("base_currency_id", (): AnyPgColumn => currencies.id).notNull(),
  fiscalYearStartMonth: integer("fiscal_year_start_month").notNull().default(4),
  email: citext("email"),
  phone: text("phone"),
  website: text("website"),
  udyamNo: text("udyam_no"),
  isMsme: boolean("is_msme").notNull().default(false),
  logoMediaId: reference("logo_media_id", (): AnyPgColumn => mediaAssets.id),
  booksLockedUntil: date("books_locked_until"),

  isActive: isActive(),
  ...masterColumns,
});
