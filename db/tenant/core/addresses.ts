import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
import {
  coordinate,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { vendors } from "../procurement/vendors";
import { customers } from "./customers";
import { states } from "./states";

export const ADDRESS_TYPES = [
  "billing",
  "shipping",
  "installation",
  "registered",
  "other",
] as const;

/** Billing, shipping or installation address of a customer or vendor. */
export const addresses = pgTable(
  "addresses",
  {
    ...identity,
    label: text("label"),
    addressType: oneOf("address_type", ADDRESS_TYPES).notNull(),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    line1: text("line1").notNull(),
    line2: text("line2"),
    landmark: text("landmark"),
    city: text("city").notNull(),
    district: text("district"),
    stateId: reference("state_id", (): AnyPgColumn => states.id).notNull(),
    pincode: text("pincode").notNull(),
    gstin: text("gstin"),
    contactName: text("contact_name"),
    contactPhone: text("contact_phone"),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    isDefaultBilling: boolean("is_default_billing").notNull().default(false),
    isDefaultShipping: boolean("is_default_shipping").notNull().default(false),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    index("addresses_customer_id_idx").on(t.customerId),
    index("addresses_vendor_id_idx").on(t.vendorId),
    oneOfCheck("addresses_address_type_check", t.addressType, ADDRESS_TYPES),
    check("addresses_customer_id_check", sql`num_nonnulls(customer_id, vendor_id) = 1`),
  ],
);
