import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  unitCost,
} from "../columns";
import { customers } from "../core/customers";
import { products } from "../core/products";
import { vendors } from "../procurement/vendors";
import { trigramIndex } from "../search-index";
import { lots } from "./lots";
import { modelCodes } from "./model-codes";
import { STOCK_CONDITIONS } from "./stock-condition";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

export const SERIAL_NUMBER_STATUSES = [
  "generated",
  "in_stock",
  "reserved",
  "packed",
  "in_transit",
  "delivered",
  "installed",
  "returned",
  "in_repair",
  "with_vendor",
  "refurbished",
  "scrapped",
  "lost",
] as const;

/**
 * One physical unit from birth to scrap: where it is, who owns it, what it cost.
 *
 * Count of in_stock, reserved and packed serials equals on_hand_qty of that product and warehouse
 * for serial-tracked items; in a transit warehouse the in_transit serials are counted.
 */
export const serialNumbers = pgTable(
  "serial_numbers",
  {
    ...identity,
    serialNo: citext("serial_no").notNull().unique("serial_numbers_serial_no_key"),
    stockCondition: oneOf("stock_condition", STOCK_CONDITIONS).notNull().default("good"),
    status: oneOf("status", SERIAL_NUMBER_STATUSES).notNull().default("generated"),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    modelCodeId: reference("model_code_id", (): AnyPgColumn => modelCodes.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),
    manufacturerSerialNo: text("manufacturer_serial_no"),
    macOrImei: text("mac_or_imei"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    ownerCustomerId: reference("owner_customer_id", (): AnyPgColumn => customers.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    unitCost: unitCost("unit_cost"),

    receivedOn: date("received_on"),
    firstSoldOn: date("first_sold_on"),
    installedOn: date("installed_on"),

    ...masterColumns,
  },
  (t) => [
    trigramIndex("serial_numbers_search_idx", t.serialNo, t.manufacturerSerialNo, t.macOrImei),
    unique("serial_numbers_product_id_manufacturer_serial_no_key").on(
      t.productId,
      t.manufacturerSerialNo,
    ),
    index("serial_numbers_warehouse_id_product_id_idx").on(t.warehouseId, t.productId),
    index("serial_numbers_owner_customer_id_idx").on(t.ownerCustomerId),
    oneOfCheck("serial_numbers_stock_condition_check", t.stockCondition, STOCK_CONDITIONS),
    oneOfCheck("serial_numbers_status_check", t.status, SERIAL_NUMBER_STATUSES),
    check(
      "serial_numbers_warehouse_id_check",
      sql`status not in ('in_stock', 'reserved', 'packed') or warehouse_id is not null`,
    ),
  ],
);

/**
 * Every step in a unit's life: printed, received, moved, sold, installed, serviced, returned.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const serialNumberEvents = pgTable(
  "serial_number_events",
  {
    ...identity,
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id).notNull(),
    eventType: text("event_type").notNull(),
    fromStatus: text("from_status"),
    toStatus: text("to_status").notNull(),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    sourceTable: text("source_table").notNull(),
    sourceId: uuid("source_id").notNull(),
    occurredAt: timestamptz("occurred_at").notNull(),
    remarks: text("remarks"),
  },
  (t) => [index("serial_number_events_serial_number_id_idx").on(t.serialNumberId)],
);
