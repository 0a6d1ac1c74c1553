import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, percentage, setupColumns } from "../columns";

/** Credit days, advance share and early-payment discount for documents. */
export const paymentTerms = pgTable("payment_terms", {
  ...identity,
  code: citext("code").notNull().unique("payment_terms_code_key"),
  name: text("name").notNull(),
  dueDays: integer("due_days").notNull().default(0),
  advancePct: percentage("advance_pct").notNull().default("0"),
  discountPct: percentage("discount_pct").notNull().default("0"),
  discountDays: integer("discount_days").notNull().default(0),
  instalments: jsonb("instalments"),
  isActive: isActive(),
  ...setupColumns,
});
