import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, money, percentage, setupColumns } from "../columns";

/** Tier (e.g. platinum, gold) giving margin, credit days and scheme eligibility. */
export const dealerTiers = pgTable("dealer_tiers", {
  ...identity,
  code: citext("code").notNull().unique("dealer_tiers_code_key"),
  name: text("name").notNull(),
  rank: integer("rank").notNull(),
  marginPct: percentage("margin_pct").notNull().default("0"),
  minAnnualTurnoverAmount: money("min_annual_turnover_amount").notNull().default("0"),
  creditDays: integer("credit_days").notNull().default(0),
  benefits: jsonb("benefits"),
  isActive: isActive(),
  ...setupColumns,
});
