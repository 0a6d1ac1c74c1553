import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, setupColumns } from "../columns";

/** Response and resolution targets by type, priority and cover, with pause rules. */
export const slaPolicies = pgTable("sla_policies", {
  ...identity,
  code: citext("code").notNull().unique("sla_policies_code_key"),
  name: text("name").notNull(),

  appliesTo: text("applies_to").notNull(),
  condition: jsonb("condition").notNull(),
  respondMinutes: integer("respond_minutes").notNull(),
  resolveMinutes: integer("resolve_minutes").notNull(),
  workingHoursOnly: boolean("working_hours_only").notNull().default(true),
  pauseStatuses: text("pause_statuses").array(),
  escalation: jsonb("escalation"),

  isActive: isActive(),
  ...setupColumns,
});
