import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, masterColumns, money, oneOf, oneOfCheck, reference } from "../columns";
import { products } from "../core/products";
import { vendors } from "../procurement/vendors";

export const LOT_STATUSES = ["available", "on_hold", "recalled", "expired", "exhausted"] as const;

/** Production or import batch with manufacture and expiry dates. */
export const lots = pgTable(
  "lots",
  {
    ...identity,
    lotNo: citext("lot_no").notNull(),
    status: oneOf("status", LOT_STATUSES).notNull().default("available"),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    manufacturedOn: date("manufactured_on"),
    expiresOn: date("expires_on"),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    countryOfOrigin: text("country_of_origin"),
    billOfEntryRef: text("bill_of_entry_ref"),
    mrp: money("mrp"),

    ...masterColumns,
  },
  (t) => [
    unique("lots_product_id_lot_no_key").on(t.productId, t.lotNo),
    oneOfCheck("lots_status_check", t.status, LOT_STATUSES),
  ],
);
