import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, integer, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, quantity, reference } from "../columns";
import { employees } from "./employees";
import { leaveTypes } from "./leave-types";

/** Opening, accrued, used, encashed and lapsed days per employee, type and year. */
export const leaveBalances = pgTable(
  "leave_balances",
  {
    ...identity,
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    leaveTypeId: reference("leave_type_id", (): AnyPgColumn => leaveTypes.id).notNull(),
    leaveYear: integer("leave_year").notNull(),

    openingDays: quantity("opening_days").notNull().default("0"),
    accruedDays: quantity("accrued_days").notNull().default("0"),
    usedDays: quantity("used_days").notNull().default("0"),
    encashedDays: quantity("encashed_days").notNull().default("0"),
    lapsedDays: quantity("lapsed_days").notNull().default("0"),
    closingDays: quantity("closing_days").notNull().default("0"),
  },
  (t) => [
    unique("leave_balances_employee_id_leave_type_id_leave_year_key").on(
      t.employeeId,
      t.leaveTypeId,
      t.leaveYear,
    ),
    check(
      "leave_balances_closing_days_check",
      sql`closing_days = opening_days + accrued_days - used_days - encashed_days - lapsed_days`,
    ),
  ],
);
