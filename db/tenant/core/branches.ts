import { type AnyPgColumn, date, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { companies } from "./companies";
import { gstRegistrations } from "./gst-registrations";
import { states } from "./states";
import { users } from "./users";

/** Office, showroom or depot under which users work and documents are numbered. */
export const branches = pgTable("branches", {
  ...identity,
  code: citext("code").notNull().unique("branches_code_key"),
  name: text("name").notNull(),

  companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
  gstRegistrationId: reference(
    "gst_registration_id",
    (): AnyPgColumn => gstRegistrations.id,
  ).notNull(),
  parentBranchId: reference("parent_branch_id", (): AnyPgColumn => branches.id),
  addressLine: text("address_line").notNull(),
  city: text("city").notNull(),
  stateId: reference("state_id", (): AnyPgColumn => states.id).notNull(),
  pincode: text("pincode").notNull(),
  phone: text("phone"),
  email: citext("email"),
  managerUserId: reference("manager_user_id", (): AnyPgColumn => users.id),
  timezone: text("timezone").notNull().default("Asia/Kolkata"),
  openedOn: date("opened_on"),

  isActive: isActive(),
  ...masterColumns,
});
