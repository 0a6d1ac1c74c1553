import { type AnyPgColumn, boolean, integer, pgTable, text, time } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { integrations } from "../core/integrations";
import { vendors } from "../procurement/vendors";

export const TRANSPORTER_TYPES = [
  "courier",
  "ltl",
  "ftl",
  "own_fleet",
  "three_pl",
  "hyperlocal",
] as const;

/** Carrier, courier or own fleet with GST transporter id and connector. */
export const transporters = pgTable(
  "transporters",
  {
    ...identity,
    code: citext("code").notNull().unique("transporters_code_key"),
    name: text("name").notNull(),
    gstTransporterNo: text("gst_transporter_no"),
    transporterType: oneOf("transporter_type", TRANSPORTER_TYPES).notNull(),

    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    gstin: text("gstin"),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),
    trackingUrlPattern: text("tracking_url_pattern"),
    supportsCod: boolean("supports_cod").notNull().default(false),
    supportsReverse: boolean("supports_reverse").notNull().default(false),
    pickupCutoff: time("pickup_cutoff"),
    volumetricDivisor: integer("volumetric_divisor").notNull().default(5000),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [oneOfCheck("transporters_transporter_type_check", t.transporterType, TRANSPORTER_TYPES)],
);
