import { type AnyPgColumn, boolean, pgTable, text } from "drizzle-orm/pg-core";
import { coordinate, identity, isActive, reference, setupColumns } from "../columns";
import { states } from "./states";
import { territories } from "./territories";

/** Postal code with district and state, mapped to sales and service territories. */
export const pincodes = pgTable("pincodes", {
  ...identity,
  pincode: text("pincode").notNull().unique("pincodes_pincode_key"),
  city: text("city").notNull(),
  district: text("district").notNull(),
  stateId: reference("state_id", (): AnyPgColumn => states.id).notNull(),
  latitude: coordinate("latitude"),
  longitude: coordinate("longitude"),

  salesTerritoryId: reference("sales_territory_id", (): AnyPgColumn => territories.id),
  serviceTerritoryId: reference("service_territory_id", (): AnyPgColumn => territories.id),
  isRemote: boolean("is_remote").notNull().default(false),

  isActive: isActive(),
  ...setupColumns,
});
