import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  money,
  percentage,
  quantity,
  reference,
  setupColumns,
} from "../columns";
import { transporters } from "./transporters";

/** Rate card by zone, service, weight slab and date. */
export const transporterRates = pgTable(
  "transporter_rates",
  {
    ...identity,
    serviceCode: text("service_code").notNull(),
    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id).notNull(),
    originZone: text("origin_zone").notNull(),
    destinationZone: text("destination_zone").notNull(),

    fromWeightKg: quantity("from_weight_kg").notNull().default("0"),
    toWeightKg: quantity("to_weight_kg"),
    baseAmount: money("base_amount").notNull(),
    perKgAmount: money("per_kg_amount").notNull().default("0"),
    minimumAmount: money("minimum_amount").notNull().default("0"),
    fuelPct: percentage("fuel_pct").notNull().default("0"),
    codPct: percentage("cod_pct").notNull().default("0"),
    codMinimumAmount: money("cod_minimum_amount").notNull().default("0"),
    rtoPct: percentage("rto_pct").notNull().default("100"),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("transporter_rates_transporter_id_service_code_origin_zone_key").on(
      t.transporterId,
      t.serviceCode,
      t.originZone,
      t.destinationZone,
      t.fromWeightKg,
      t.validFrom,
    ),
  ],
);
