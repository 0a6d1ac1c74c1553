import { type AnyPgColumn, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { warehouses } from "./warehouses";

export const WAREHOUSE_ZONE_TYPES = [
  "receiving",
  "bulk",
  "pick_face",
  "packing",
  "staging",
  "quarantine",
  "returns",
  "refurbishment",
] as const;

/** Area of a warehouse with one purpose such as bulk, pick face or quarantine. */
export const warehouseZones = pgTable(
  "warehouse_zones",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    zoneType: oneOf("zone_type", WAREHOUSE_ZONE_TYPES).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    pickSequence: integer("pick_sequence").notNull().default(100),
    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    unique("warehouse_zones_warehouse_id_code_key").on(t.warehouseId, t.code),
    oneOfCheck("warehouse_zones_zone_type_check", t.zoneType, WAREHOUSE_ZONE_TYPES),
  ],
);
