import { type AnyPgColumn, boolean, pgTable, text } from "drizzle-orm/pg-core";
import {
  citext,
  coordinate,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { branches } from "../core/branches";
import { customers } from "../core/customers";
import { gstRegistrations } from "../core/gst-registrations";
import { states } from "../core/states";
import { accounts } from "../finance/accounts";

export const WAREHOUSE_TYPES = [
  "depot",
  "store",
  "transit",
  "van",
  "consignment",
  "service_center",
  "defective",
  "scrap",
  "vendor_site",
] as const;

/**
 * Place that holds stock: depot, transit, technician van, dealer consignment, defective or scrap
 * store.
 */
export const warehouses = pgTable(
  "warehouses",
  {
    ...identity,
    code: citext("code").notNull().unique("warehouses_code_key"),
    name: text("name").notNull(),
    warehouseType: oneOf("warehouse_type", WAREHOUSE_TYPES).notNull(),

    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    gstRegistrationId: reference(
      "gst_registration_id",
      (): AnyPgColumn => gstRegistrations.id,
    ).notNull(),
    parentWarehouseId: reference("parent_warehouse_id", (): AnyPgColumn => warehouses.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),

    addressLine: text("address_line").notNull(),
    city: text("city").notNull(),
    stateId: reference("state_id", (): AnyPgColumn => states.id).notNull(),
    pincode: text("pincode").notNull(),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    allowNegativeStock: boolean("allow_negative_stock").notNull().default(false),
    usesBins: boolean("uses_bins").notNull().default(false),
    stockAccountId: reference("stock_account_id", (): AnyPgColumn => accounts.id),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [oneOfCheck("warehouses_warehouse_type_check", t.warehouseType, WAREHOUSE_TYPES)],
);
