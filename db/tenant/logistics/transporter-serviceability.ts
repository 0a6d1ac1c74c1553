import {
  type AnyPgColumn,
  boolean,
  date,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { pincodes } from "../core/pincodes";
import { transporters } from "./transporters";

/** Whether a carrier delivers, collects cash or picks up at a pincode, and in how many days. */
export const transporterServiceability = pgTable(
  "transporter_serviceability",
  {
    ...identity,
    zoneCode: text("zone_code").notNull(),
    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id).notNull(),
    pincodeId: reference("pincode_id", (): AnyPgColumn => pincodes.id).notNull(),
    isPrepaid: boolean("is_prepaid").notNull().default(true),
    isCod: boolean("is_cod").notNull().default(false),
    isReversePickup: boolean("is_reverse_pickup").notNull().default(false),
    transitDays: integer("transit_days").notNull(),
    isActiveFrom: date("is_active_from"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("transporter_serviceability_transporter_id_pincode_id_key").on(
      t.transporterId,
      t.pincodeId,
    ),
  ],
);
