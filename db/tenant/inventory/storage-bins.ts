import { type AnyPgColumn, boolean, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, quantity, reference } from "../columns";
import { warehouseZones } from "./warehouse-zones";
import { warehouses } from "./warehouses";

/** Addressable bin with barcode and capacity limits. */
export const storageBins = pgTable(
  "storage_bins",
  {
    ...identity,
    code: citext("code").notNull(),
    barcode: text("barcode").unique("storage_bins_barcode_key"),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    warehouseZoneId: reference("warehouse_zone_id", (): AnyPgColumn => warehouseZones.id).notNull(),
    maxWeightKg: quantity("max_weight_kg"),
    maxVolumeCbm: quantity("max_volume_cbm"),
    pickSequence: integer("pick_sequence").notNull().default(100),
    isBlocked: boolean("is_blocked").notNull().default(false),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [unique("storage_bins_warehouse_id_code_key").on(t.warehouseId, t.code)],
);
