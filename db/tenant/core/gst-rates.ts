import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, money, percentage, reference, setupColumns } from "../columns";
import { hsnCodes } from "./hsn-codes";

/**
 * Effective-dated GST and cess rate for an HSN/SAC, optionally by unit-price band.
 *
 * CGST and SGST are each half of igst_pct; the rate is chosen by invoice date, never by today's
 * date.
 * Rates of one HSN and price band never overlap in time (exclusion constraint).
 */
export const gstRates = pgTable(
  "gst_rates",
  {
    ...identity,
    hsnCodeId: reference("hsn_code_id", (): AnyPgColumn => hsnCodes.id).notNull(),
    igstPct: percentage("igst_pct").notNull(),
    cessPct: percentage("cess_pct").notNull().default("0"),
    cessPerUnitAmount: money("cess_per_unit_amount").notNull().default("0"),
    priceFrom: money("price_from").notNull().default("0"),
    priceTo: money("price_to"),

    effectiveFrom: date("effective_from").notNull(),
    effectiveTo: date("effective_to"),
    notificationRef: text("notification_ref"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("gst_rates_hsn_code_id_effective_from_price_from_key").on(
      t.hsnCodeId,
      t.effectiveFrom,
      t.priceFrom,
    ),
    check("gst_rates_igst_pct_check", sql`igst_pct between 0 and 100`),
    check(
      "gst_rates_effective_to_check",
      sql`effective_to is null or effective_to >= effective_from`,
    ),
  ],
);
