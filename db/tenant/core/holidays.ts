import { type AnyPgColumn, boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { branches } from "./branches";
import { states } from "./states";

/** Public or optional holiday used by payroll, attendance and SLA clocks. */
export const holidays = pgTable(
  "holidays",
  {
    ...identity,
    name: text("name").notNull(),
    holidayDate: date("holiday_date").notNull(),
    stateId: reference("state_id", (): AnyPgColumn => states.id),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    isOptional: boolean("is_optional").notNull().default(false),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("holidays_holiday_date_state_id_branch_id_name_key")
      .on(t.holidayDate, t.stateId, t.branchId, t.name)
      .nullsNotDistinct(),
  ],
);
