import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { exchangeRate, identity, isActive, reference, setupColumns } from "../columns";
import { currencies } from "./currencies";

/** Dated rate between two currencies used to convert documents to base. */
export const exchangeRates = pgTable(
  "exchange_rates",
  {
    ...identity,
    fromCurrencyId: reference("from_currency_id", (): AnyPgColumn => currencies.id).notNull(),
    toCurrencyId: reference("to_currency_id", (): AnyPgColumn => currencies.id).notNull(),
    rateDate: date("rate_date").notNull(),
    rate: exchangeRate("rate").notNull(),
    source: text("source").notNull().default("manual"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("exchange_rates_from_currency_id_to_currency_id_rate_date_key").on(
      t.fromCurrencyId,
      t.toCurrencyId,
      t.rateDate,
    ),
    check("exchange_rates_rate_check", sql`rate > 0`),
    check("exchange_rates_from_currency_id_check", sql`from_currency_id <> to_currency_id`),
  ],
);
