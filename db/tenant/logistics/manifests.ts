import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { attachments } from "../core/attachments";
import { users } from "../core/users";
import { warehouses } from "../inventory/warehouses";
import { packages } from "../orders/packages";
import { deliveryRoutes } from "./delivery-routes";
import { drivers } from "./drivers";
import { shipments } from "./shipments";
import { transporters } from "./transporters";
import { vehicles } from "./vehicles";

export const MANIFEST_STATUSES = [
  "open",
  "loading",
  "closed",
  "departed",
  "completed",
  "cancelled",
] as const;

/**
 * Hand-over list of shipments to one carrier or vehicle, signed and gate-passed.
 *
 * Closes only when every package of every listed shipment is scanned and each has its invoice and,
 * above threshold, a valid e-way bill.
 */
export const manifests = pgTable(
  "manifests",
  {
    ...identity,
    manifestNo: text("manifest_no").notNull().unique("manifests_manifest_no_key"),
    status: oneOf("status", MANIFEST_STATUSES).notNull().default("open"),

    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id).notNull(),
    vehicleId: reference("vehicle_id", (): AnyPgColumn => vehicles.id),
    driverId: reference("driver_id", (): AnyPgColumn => drivers.id),
    deliveryRouteId: reference("delivery_route_id", (): AnyPgColumn => deliveryRoutes.id),

    manifestDate: date("manifest_date").notNull(),
    shipmentCount: integer("shipment_count").notNull().default(0),
    packageCount: integer("package_count").notNull().default(0),
    totalWeightKg: quantity("total_weight_kg").notNull().default("0"),

    gatePassNo: text("gate_pass_no"),
    sealNo: text("seal_no"),
    closedAt: timestamptz("closed_at"),
    departedAt: timestamptz("departed_at"),
    signedAttachmentId: reference("signed_attachment_id", (): AnyPgColumn => attachments.id),

    ...transactionColumns,
  },
  (t) => [
    unique("manifests_client_ref_key").on(t.clientRef),
    oneOfCheck("manifests_status_check", t.status, MANIFEST_STATUSES),
  ],
);

/** Shipment on a manifest in loading and stop order. */
export const manifestShipments = pgTable(
  "manifest_shipments",
  {
    ...identity,
    manifestId: partOf("manifest_id", () => manifests.id),
    stopNo: integer("stop_no"),
    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id).notNull(),
    removedAt: timestamptz("removed_at"),
    removalReason: text("removal_reason"),
    ...lineColumns,
  },
  (t) => [
    uniqueIndex("manifest_shipments_shipment_id_key")
      .on(t.shipmentId)
      .where(sql`removed_at is null`),
    index("manifest_shipments_manifest_id_idx").on(t.manifestId),
  ],
);

export const MANIFEST_SCAN_POINTS = ["loading", "departure", "unloading"] as const;
export const MANIFEST_SCAN_RESULTS = [
  "ok",
  "not_on_manifest",
  "already_scanned",
  "unknown",
] as const;

/**
 * Scan of a package at loading, departure or unloading; wrong and missing pieces are flagged.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const manifestScans = pgTable(
  "manifest_scans",
  {
    ...identity,
    manifestId: reference("manifest_id", (): AnyPgColumn => manifests.id).notNull(),
    packageId: reference("package_id", (): AnyPgColumn => packages.id),
    scanPoint: oneOf("scan_point", MANIFEST_SCAN_POINTS).notNull(),
    scanResult: oneOf("scan_result", MANIFEST_SCAN_RESULTS).notNull(),
    scannedCode: text("scanned_code").notNull(),
    scannedAt: timestamptz("scanned_at").notNull(),
    scannedByUserId: reference("scanned_by_user_id", (): AnyPgColumn => users.id).notNull(),
    deviceRef: text("device_ref"),
  },
  (t) => [
    index("manifest_scans_manifest_id_idx").on(t.manifestId),
    oneOfCheck("manifest_scans_scan_point_check", t.scanPoint, MANIFEST_SCAN_POINTS),
    oneOfCheck("manifest_scans_scan_result_check", t.scanResult, MANIFEST_SCAN_RESULTS),
  ],
);
