import { pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, money, oneOf, oneOfCheck, setupColumns } from "../columns";

export const LEAD_SOURCE_TYPES = [
  "web",
  "call",
  "walk_in",
  "dealer",
  "partner",
  "marketplace",
  "exhibition",
  "social",
  "referral",
  "cold",
] as const;

/** Where leads come from, with cost for return-on-spend. */
export const leadSources = pgTable(
  "lead_sources",
  {
    ...identity,
    code: citext("code").notNull().unique("lead_sources_code_key"),
    name: text("name").notNull(),
    sourceType: oneOf("source_type", LEAD_SOURCE_TYPES).notNull(),
    monthlyCostAmount: money("monthly_cost_amount").notNull().default("0"),
    utmSource: text("utm_source"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [oneOfCheck("lead_sources_source_type_check", t.sourceType, LEAD_SOURCE_TYPES)],
);
