import { type AnyPgColumn, date, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { users } from "../core/users";
import { employees } from "../hr/employees";
import { transporters } from "./transporters";

/** Driver with licence and contact, own or carrier's. */
export const drivers = pgTable("drivers", {
  ...identity,
  code: citext("code").notNull().unique("drivers_code_key"),
  name: text("name").notNull(),
  phone: text("phone").notNull(),
  licenceNo: text("licence_no").notNull().unique("drivers_licence_no_key"),
  licenceExpiresOn: date("licence_expires_on"),
  transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id),
  employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
  userId: reference("user_id", (): AnyPgColumn => users.id),
  isActive: isActive(),
  ...masterColumns,
});
