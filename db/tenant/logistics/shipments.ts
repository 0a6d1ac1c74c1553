import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
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
} from "../columns";
import { addresses } from "../core/addresses";
import { companies } from "../core/companies";
import { customers } from "../core/customers";
import { invoices } from "../finance/invoices";
import { stockTransfers } from "../inventory/stock-transfers";
import { warehouses } from "../inventory/warehouses";
import { packages } from "../orders/packages";
import { salesOrders } from "../orders/sales-orders";
import { salesReturns } from "../orders/sales-returns";
import { purchaseReturns } from "../procurement/purchase-returns";
import { transporters } from "./transporters";
import { vehicles } from "./vehicles";

export const SHIPMENT_DIRECTIONS = ["forward", "reverse", "transfer", "vendor_return"] as const;
export const SHIPMENT_FREIGHT_PAYERS = ["seller", "buyer", "to_pay"] as const;
export const SHIPMENT_STATUSES = [
  "draft",
  "booked",
  "ready",
  "manifested",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "partly_delivered",
  "undelivered",
  "rto_in_transit",
  "rto_received",
  "lost",
  "cancelled",
] as const;

/** Consignment of packages to one address by one carrier. */
export const shipments = pgTable(
  "shipments",
  {
    ...identity,
    shipmentNo: text("shipment_no").notNull().unique("shipments_shipment_no_key"),
    direction: oneOf("direction", SHIPMENT_DIRECTIONS).notNull(),
    freightPayer: oneOf("freight_payer", SHIPMENT_FREIGHT_PAYERS).notNull(),
    status: oneOf("status", SHIPMENT_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    stockTransferId: reference("stock_transfer_id", (): AnyPgColumn => stockTransfers.id),
    purchaseReturnId: reference("purchase_return_id", (): AnyPgColumn => purchaseReturns.id),
    salesReturnId: reference("sales_return_id", (): AnyPgColumn => salesReturns.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    shipToAddressId: reference("ship_to_address_id", (): AnyPgColumn => addresses.id),
    shipToSnapshot: jsonb("ship_to_snapshot").notNull(),
    transporterId: reference("transporter_id", (): AnyPgColumn => transporters.id),
    serviceCode: text("service_code"),
    awbNo: text("awb_no"),
    lrNo: text("lr_no"),
    lrDate: date("lr_date"),
    vehicleId: reference("vehicle_id", (): AnyPgColumn => vehicles.id),
    packageCount: integer("package_count").notNull().default(0),

    actualWeightKg: quantity("actual_weight_kg").notNull().default("0"),
    chargedWeightKg: quantity("charged_weight_kg").notNull().default("0"),
    declaredValueAmount: money("declared_value_amount").notNull(),
    codAmount: money("cod_amount").notNull().default("0"),
    codRemittedAmount: money("cod_remitted_amount").notNull().default("0"),
    freightEstimateAmount: money("freight_estimate_amount").notNull().default("0"),

    expectedDeliveryDate: date("expected_delivery_date"),
    dispatchedAt: timestamptz("dispatched_at"),
    deliveredAt: timestamptz("delivered_at"),
    rtoReason: text("rto_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("shipments_client_ref_key").on(t.clientRef),
    unique("shipments_transporter_id_awb_no_key").on(t.transporterId, t.awbNo),
    index("shipments_sales_order_id_idx").on(t.salesOrderId),
    index("shipments_customer_id_idx").on(t.customerId),
    oneOfCheck("shipments_direction_check", t.direction, SHIPMENT_DIRECTIONS),
    oneOfCheck("shipments_freight_payer_check", t.freightPayer, SHIPMENT_FREIGHT_PAYERS),
    oneOfCheck("shipments_status_check", t.status, SHIPMENT_STATUSES),
    check(
      "shipments_sales_order_id_check",
      sql`num_nonnulls(sales_order_id, stock_transfer_id, purchase_return_id, sales_return_id) = 1`,
    ),
    check("shipments_cod_remitted_amount_check", sql`cod_remitted_amount <= cod_amount`),
  ],
);

export const SHIPMENT_PACKAGE_DELIVERY_RESULTS = [
  "pending",
  "delivered",
  "damaged",
  "short",
  "returned",
] as const;

/** Package carried by a shipment, with its delivery result. */
export const shipmentPackages = pgTable(
  "shipment_packages",
  {
    ...identity,
    shipmentId: partOf("shipment_id", () => shipments.id),
    deliveryResult: oneOf("delivery_result", SHIPMENT_PACKAGE_DELIVERY_RESULTS)
      .notNull()
      .default("pending"),
    packageId: reference("package_id", (): AnyPgColumn => packages.id).notNull(),
    carrierBarcode: text("carrier_barcode"),
    ...lineColumns,
  },
  (t) => [
    unique("shipment_packages_shipment_id_package_id_key").on(t.shipmentId, t.packageId),
    index("shipment_packages_package_id_idx").on(t.packageId),
    oneOfCheck(
      "shipment_packages_delivery_result_check",
      t.deliveryResult,
      SHIPMENT_PACKAGE_DELIVERY_RESULTS,
    ),
  ],
);

/**
 * Tracking scan from carrier, driver app or warehouse, with the carrier's raw code mapped to ours.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const shipmentEvents = pgTable(
  "shipment_events",
  {
    ...identity,
    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id).notNull(),
    eventCode: text("event_code").notNull(),
    carrierCode: text("carrier_code"),
    locationText: text("location_text"),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    occurredAt: timestamptz("occurred_at").notNull(),
    source: text("source").notNull(),
    remarks: text("remarks"),
    raw: jsonb("raw"),
  },
  (t) => [
    unique("shipment_events_shipment_id_event_code_occurred_at_key").on(
      t.shipmentId,
      t.eventCode,
      t.occurredAt,
    ),
  ],
);
