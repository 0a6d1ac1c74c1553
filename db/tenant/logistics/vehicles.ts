import { type AnyPgColumn, date, pgTable, text } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
} from "../columns";
import { transporters } from "./transporters";

export const VEHICLE_OWNERSHIPS = ["own", "hired", "attached"] as const;

/** Own or hired vehicle with capacity and document expiry. */
export const vehicles = pgTable(
  "vehicles",
  {
    ...identity,
    registrationNo: citext("registration_no").notNull().unique("vehicles_registration_no_key"),
    ownership: oneOf("ownership", VEHICLE_OWNERSHIPS).notNull(),

    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id),
    vehicleType: text("vehicle_type").notNull(),
    capacityKg: quantity("capacity_kg"),
    capacityCbm: quantity("capacity_cbm"),

    insuranceExpiresOn: date("insurance_expires_on"),
    fitnessExpiresOn: date("fitness_expires_on"),
    permitExpiresOn: date("permit_expires_on"),
    gpsDeviceNo: text("gps_device_no"),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [oneOfCheck("vehicles_ownership_check", t.ownership, VEHICLE_OWNERSHIPS)],
);
