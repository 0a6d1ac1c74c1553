import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  integer,
  pgTable,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { day, identity } from "./columns";

/** One of the ten things a tenant can subscribe to. */
export const modules = pgTable("modules", {
  ...identity,
  code: text("code").notNull().unique("modules_code_key"),
  name: text("name").notNull(),
  /** Services Accounting Code printed on invoices. */
  sacCode: text("sac_code").notNull().default("997331"),
  sort: smallint("sort").notNull(),
  active: boolean("active").notNull().default(true),
});

/** A plan: what it includes and how far it reaches. */
export const subscriptionTiers = pgTable("subscription_tiers", {
  ...identity,
  code: text("code").notNull().unique("subscription_tiers_code_key"),
  name: text("name").notNull(),
  sort: smallint("sort").notNull(),
  includedModules: text("included_modules").array().notNull(),
  maxAddOns: integer("max_add_ons"),
  seatsIncluded: integer("seats_included").notNull(),
  seatsMax: integer("seats_max").notNull(),
  recordsMax: integer("records_max"),
  trialDays: integer("trial_days"),
  isTrialBySales: boolean("is_trial_by_sales").notNull().default(false),
  netDays: integer("net_days").notNull(),
  features: text("features").array().notNull(),
});

/** Monthly list price of a product from a day on; a change of price is a new row. */
export const priceBook = pgTable(
  "price_book",
  {
    ...identity,
    product: text("product").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    /** Minor units. */
    unitAmount: bigint("unit_amount", { mode: "bigint" }).notNull(),
    validFrom: day("valid_from").notNull(),
    /** When subscribers were told; what they have already changes 30 days later at the earliest. */
    noticedOn: day("noticed_on").notNull().default("2026-01-01"),
  },
  (t) => [
    unique("price_book_product_currency_valid_from_key").on(t.product, t.currency, t.validFrom),
    check("price_book_unit_amount_check", sql`${t.unitAmount} >= 0`),
  ],
);
