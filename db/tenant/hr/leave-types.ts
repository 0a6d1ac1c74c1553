import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, quantity, setupColumns } from "../columns";

/** Leave kind with accrual, carry-forward, encashment and pay effect. */
export const leaveTypes = pgTable("leave_types", {
  ...identity,
  code: citext("code").notNull().unique("leave_types_code_key"),
  name: text("name").notNull(),

  isPaid: boolean("is_paid").notNull().default(true),
  annualQuotaDays: quantity("annual_quota_days").notNull().default("0"),
  accrualFrequency: text("accrual_frequency").notNull().default("monthly"),
  carryForwardMaxDays: quantity("carry_forward_max_days").notNull().default("0"),

  isEncashable: boolean("is_encashable").notNull().default(false),
  allowsHalfDay: boolean("allows_half_day").notNull().default(true),
  needsDocumentAfterDays: integer("needs_document_after_days"),

  isActive: isActive(),
  ...setupColumns,
});
