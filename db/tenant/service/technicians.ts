import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import {
  citext,
  coordinate,
  identity,
  masterColumns,
  oneOf,
  oneOfCheck,
  rating,
  reference,
} from "../columns";
import { communityPartners } from "../core/community-partners";
import { territories } from "../core/territories";
import { users } from "../core/users";
import { employees } from "../hr/employees";
import { warehouses } from "../inventory/warehouses";
import { vendors } from "../procurement/vendors";

export const TECHNICIAN_ENGAGEMENTS = ["employee", "franchise", "freelance"] as const;
export const TECHNICIAN_STATUSES = [
  "onboarding",
  "active",
  "on_leave",
  "suspended",
  "exited",
] as const;

/** Own, franchise or partner technician with skills, area, working hours and van stock. */
export const technicians = pgTable(
  "technicians",
  {
    ...identity,
    code: citext("code").notNull().unique("technicians_code_key"),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    engagement: oneOf("engagement", TECHNICIAN_ENGAGEMENTS).notNull(),
    status: oneOf("status", TECHNICIAN_STATUSES).notNull().default("onboarding"),

    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    communityPartnerId: reference("community_partner_id", (): AnyPgColumn => communityPartners.id),
    userId: reference("user_id", (): AnyPgColumn => users.id).unique("technicians_user_id_key"),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    vanWarehouseId: reference("van_warehouse_id", (): AnyPgColumn => warehouses.id),

    skills: text("skills").array(),
    categoryIds: uuid("category_ids").array(),
    maxVisitsPerDay: integer("max_visits_per_day").notNull().default(8),
    workingHours: jsonb("working_hours"),
    homeLatitude: coordinate("home_latitude"),
    homeLongitude: coordinate("home_longitude"),
    rating: rating("rating"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("technicians_engagement_check", t.engagement, TECHNICIAN_ENGAGEMENTS),
    oneOfCheck("technicians_status_check", t.status, TECHNICIAN_STATUSES),
    check(
      "technicians_employee_id_check",
      sql`num_nonnulls(employee_id, vendor_id, community_partner_id) >= 1`,
    ),
  ],
);
