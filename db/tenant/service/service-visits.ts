import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  coordinate,
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
  unitCost,
} from "../columns";
import { attachments } from "../core/attachments";
import { products } from "../core/products";
import { payments } from "../finance/payments";
import { serialNumbers } from "../inventory/serial-numbers";
import { warehouses } from "../inventory/warehouses";
import { serviceRequests } from "./service-requests";
import { technicians } from "./technicians";

export const SERVICE_VISIT_OUTCOMES = [
  "pending",
  "resolved",
  "parts_needed",
  "revisit",
  "customer_absent",
  "refused",
  "workshop_repair",
] as const;
export const SERVICE_VISIT_STATUSES = [
  "planned",
  "accepted",
  "en_route",
  "on_site",
  "completed",
  "missed",
  "cancelled",
] as const;

/**
 * One planned or made visit of a technician with times, location and work done.
 *
 * Live visits of one technician never overlap (exclusion constraint).
 */
export const serviceVisits = pgTable(
  "service_visits",
  {
    ...identity,
    visitNo: text("visit_no").notNull().unique("service_visits_visit_no_key"),
    sequenceNo: integer("sequence_no").notNull(),
    outcome: oneOf("outcome", SERVICE_VISIT_OUTCOMES).notNull().default("pending"),
    status: oneOf("status", SERVICE_VISIT_STATUSES).notNull().default("planned"),

    serviceRequestId: reference(
      "service_request_id",
      (): AnyPgColumn => serviceRequests.id,
    ).notNull(),
    technicianId: reference("technician_id", (): AnyPgColumn => technicians.id).notNull(),
    scheduledStartAt: timestamptz("scheduled_start_at").notNull(),
    scheduledEndAt: timestamptz("scheduled_end_at").notNull(),
    enRouteAt: timestamptz("en_route_at"),
    arrivedAt: timestamptz("arrived_at"),
    startedAt: timestamptz("started_at"),
    endedAt: timestamptz("ended_at"),
    arrivalLatitude: coordinate("arrival_latitude"),
    arrivalLongitude: coordinate("arrival_longitude"),
    workDone: text("work_done"),
    labourMinutes: integer("labour_minutes").notNull().default(0),

    distanceKm: quantity("distance_km").notNull().default("0"),
    labourAmount: money("labour_amount").notNull().default("0"),
    collectedAmount: money("collected_amount").notNull().default("0"),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    signatureAttachmentId: reference("signature_attachment_id", (): AnyPgColumn => attachments.id),

    ...transactionColumns,
  },
  (t) => [
    unique("service_visits_client_ref_key").on(t.clientRef),
    unique("service_visits_service_request_id_sequence_no_key").on(
      t.serviceRequestId,
      t.sequenceNo,
    ),
    index("service_visits_technician_id_scheduled_start_at_idx").on(
      t.technicianId,
      t.scheduledStartAt,
    ),
    oneOfCheck("service_visits_outcome_check", t.outcome, SERVICE_VISIT_OUTCOMES),
    oneOfCheck("service_visits_status_check", t.status, SERVICE_VISIT_STATUSES),
    check("service_visits_scheduled_end_at_check", sql`scheduled_end_at > scheduled_start_at`),
  ],
);

export const SERVICE_VISIT_PART_CHARGE_TO = ["warranty", "amc", "customer", "goodwill"] as const;
export const SERVICE_VISIT_PART_STATUSES = [
  "requested",
  "reserved",
  "issued",
  "used",
  "returned",
  "cancelled",
] as const;

/**
 * Spare part asked, issued from van stock, fitted or returned; fitted and removed serials are both
 * kept.
 */
export const serviceVisitParts = pgTable(
  "service_visit_parts",
  {
    ...identity,
    serviceVisitId: partOf("service_visit_id", () => serviceVisits.id),
    lineNo: integer("line_no").notNull(),
    chargeTo: oneOf("charge_to", SERVICE_VISIT_PART_CHARGE_TO).notNull(),
    status: oneOf("status", SERVICE_VISIT_PART_STATUSES).notNull().default("requested"),

    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    requestedQty: quantity("requested_qty").notNull(),
    issuedQty: quantity("issued_qty").notNull().default("0"),
    usedQty: quantity("used_qty").notNull().default("0"),
    returnedQty: quantity("returned_qty").notNull().default("0"),

    fittedSerialId: reference("fitted_serial_id", (): AnyPgColumn => serialNumbers.id),
    removedSerialId: reference("removed_serial_id", (): AnyPgColumn => serialNumbers.id),
    unitPrice: money("unit_price").notNull().default("0"),
    unitCost: unitCost("unit_cost"),
    defectiveReturnDue: date("defective_return_due"),
    defectiveReceivedAt: timestamptz("defective_received_at"),

    ...lineColumns,
  },
  (t) => [
    unique("service_visit_parts_service_visit_id_line_no_key").on(t.serviceVisitId, t.lineNo),
    oneOfCheck("service_visit_parts_charge_to_check", t.chargeTo, SERVICE_VISIT_PART_CHARGE_TO),
    oneOfCheck("service_visit_parts_status_check", t.status, SERVICE_VISIT_PART_STATUSES),
    check("service_visit_parts_used_qty_check", sql`used_qty + returned_qty <= issued_qty`),
  ],
);
