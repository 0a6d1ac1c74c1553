import { type AnyPgColumn, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, quantity, reference } from "../columns";
import { territories } from "../core/territories";
import { warehouses } from "../inventory/warehouses";
import { drivers } from "./drivers";
import { vehicles } from "./vehicles";

/** Planned beat for own-fleet delivery from a warehouse, with days and pincodes. */
export const deliveryRoutes = pgTable("delivery_routes", {
  ...identity,
  code: citext("code").notNull().unique("delivery_routes_code_key"),
  name: text("name").notNull(),

  warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
  territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
  pincodes: text("pincodes").array(),
  weekdays: text("weekdays").array(),

  defaultVehicleId: reference("default_vehicle_id", (): AnyPgColumn => vehicles.id),
  defaultDriverId: reference("default_driver_id", (): AnyPgColumn => drivers.id),
  distanceKm: quantity("distance_km"),

  isActive: isActive(),
  ...masterColumns,
});
