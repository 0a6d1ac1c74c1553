import { boolean, integer, pgTable, text, time } from "drizzle-orm/pg-core";
import { citext, identity, isActive, setupColumns } from "../columns";

/** Working hours with grace, half-day and overtime rules and weekly offs. */
export const shifts = pgTable("shifts", {
  ...identity,
  code: citext("code").notNull().unique("shifts_code_key"),
  name: text("name").notNull(),

  startTime: time("start_time").notNull(),
  endTime: time("end_time").notNull(),
  graceMinutes: integer("grace_minutes").notNull().default(10),
  halfDayMinutes: integer("half_day_minutes").notNull().default(240),
  fullDayMinutes: integer("full_day_minutes").notNull().default(480),
  weeklyOffs: text("weekly_offs").array(),
  overtimeAfterMinutes: integer("overtime_after_minutes"),
  crossesMidnight: boolean("crosses_midnight").notNull().default(false),

  isActive: isActive(),
  ...setupColumns,
});
