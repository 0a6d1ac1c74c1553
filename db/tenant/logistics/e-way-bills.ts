import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { invoices } from "../finance/invoices";
import { shipments } from "./shipments";

export const E_WAY_BILL_SUB_TYPES = [
  "supply",
  "job_work",
  "own_use",
  "sales_return",
  "branch_transfer",
  "export",
  "others",
] as const;
export const E_WAY_BILL_STATUSES = [
  "pending",
  "active",
  "extended",
  "expired",
  "cancelled",
  "failed",
] as const;

/** E-way bill of a movement with parts A and B, validity and extensions. */
export const eWayBills = pgTable(
  "e_way_bills",
  {
    ...identity,
    eWayBillNo: text("e_way_bill_no").unique("e_way_bills_e_way_bill_no_key"),
    subType: oneOf("sub_type", E_WAY_BILL_SUB_TYPES).notNull(),
    status: oneOf("status", E_WAY_BILL_STATUSES).notNull().default("pending"),

    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id).notNull(),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    generatedAt: timestamptz("generated_at"),
    validUntil: timestamptz("valid_until"),
    distanceKm: integer("distance_km"),
    vehicleNo: text("vehicle_no"),
    transportMode: text("transport_mode").notNull().default("road"),
    payload: jsonb("payload").notNull(),
    vehicleUpdates: jsonb("vehicle_updates"),
    cancelledAt: timestamptz("cancelled_at"),
    cancelReason: text("cancel_reason"),
    errorCode: text("error_code"),
    errorText: text("error_text"),

    ...transactionColumns,
  },
  (t) => [
    unique("e_way_bills_client_ref_key").on(t.clientRef),
    uniqueIndex("e_way_bills_shipment_id_key")
      .on(t.shipmentId)
      .where(sql`status in ('pending', 'active')`),
    oneOfCheck("e_way_bills_sub_type_check", t.subType, E_WAY_BILL_SUB_TYPES),
    oneOfCheck("e_way_bills_status_check", t.status, E_WAY_BILL_STATUSES),
  ],
);
