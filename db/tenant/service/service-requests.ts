import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { products } from "../core/products";
import { territories } from "../core/territories";
import { slaPolicies } from "../crm/sla-policies";
import { tickets } from "../crm/tickets";
import { invoices } from "../finance/invoices";
import { serialNumbers } from "../inventory/serial-numbers";
import { shipments } from "../logistics/shipments";
import { salesOrderLines } from "../orders/sales-orders";
import { trigramIndex, wordsIndex } from "../search-index";
import { amcContracts } from "./amc-contracts";
import { serviceFaultCodes } from "./service-fault-codes";
import { technicians } from "./technicians";
import { warranties } from "./warranties";

export const SERVICE_REQUEST_TYPES = [
  "installation",
  "breakdown",
  "preventive",
  "demo",
  "inspection",
  "reinstallation",
  "uninstallation",
  "recall",
] as const;
export const SERVICE_REQUEST_BILLING_TYPES = ["warranty", "amc", "chargeable", "goodwill"] as const;
export const SERVICE_REQUEST_ORIGINS = [
  "call_center",
  "portal",
  "dealer",
  "storefront",
  "schedule",
  "iot",
] as const;
export const SERVICE_REQUEST_STATUSES = [
  "draft",
  "open",
  "assigned",
  "scheduled",
  "in_progress",
  "awaiting_parts",
  "awaiting_customer",
  "awaiting_approval",
  "resolved",
  "closed",
  "reopened",
  "cancelled",
] as const;

/**
 * Field job: installation, breakdown, preventive visit, demo or reinstallation.
 *
 * billing_type is decided by cover on the complaint date, not on the visit date, and may be
 * overridden only with approval.
 */
export const serviceRequests = pgTable(
  "service_requests",
  {
    ...identity,
    requestNo: text("request_no").notNull().unique("service_requests_request_no_key"),
    requestType: oneOf("request_type", SERVICE_REQUEST_TYPES).notNull(),
    billingType: oneOf("billing_type", SERVICE_REQUEST_BILLING_TYPES),
    origin: oneOf("origin", SERVICE_REQUEST_ORIGINS).notNull(),
    status: oneOf("status", SERVICE_REQUEST_STATUSES).notNull().default("draft"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    addressId: reference("address_id", (): AnyPgColumn => addresses.id).notNull(),
    contactPhone: text("contact_phone").notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    warrantyId: reference("warranty_id", (): AnyPgColumn => warranties.id),
    amcContractId: reference("amc_contract_id", (): AnyPgColumn => amcContracts.id),
    ticketId: reference("ticket_id", (): AnyPgColumn => tickets.id),
    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    symptomCodeId: reference("symptom_code_id", (): AnyPgColumn => serviceFaultCodes.id),
    defectCodeId: reference("defect_code_id", (): AnyPgColumn => serviceFaultCodes.id),
    repairCodeId: reference("repair_code_id", (): AnyPgColumn => serviceFaultCodes.id),
    slaPolicyId: reference("sla_policy_id", (): AnyPgColumn => slaPolicies.id),
    technicianId: reference("technician_id", (): AnyPgColumn => technicians.id),

    preferredSlotAt: timestamptz("preferred_slot_at"),
    priority: integer("priority").notNull().default(3),
    respondBy: timestamptz("respond_by"),
    resolveBy: timestamptz("resolve_by"),
    firstVisitAt: timestamptz("first_visit_at"),
    resolvedAt: timestamptz("resolved_at"),
    closedAt: timestamptz("closed_at"),
    estimateAmount: money("estimate_amount").notNull().default("0"),
    billedAmount: money("billed_amount").notNull().default("0"),

    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    parentRequestId: reference("parent_request_id", (): AnyPgColumn => serviceRequests.id),
    closureOtpVerifiedAt: timestamptz("closure_otp_verified_at"),
    description: text("description").notNull(),

    ...transactionColumns,
  },
  (t) => [
    trigramIndex("service_requests_search_idx", t.requestNo, t.contactPhone),
    wordsIndex("service_requests_description_words_idx", t.description),
    unique("service_requests_client_ref_key").on(t.clientRef),
    index("service_requests_customer_id_idx").on(t.customerId),
    index("service_requests_serial_number_id_idx").on(t.serialNumberId),
    index("service_requests_technician_id_idx")
      .on(t.technicianId)
      .where(sql`status not in ('closed', 'cancelled')`),
    oneOfCheck("service_requests_request_type_check", t.requestType, SERVICE_REQUEST_TYPES),
    oneOfCheck("service_requests_billing_type_check", t.billingType, SERVICE_REQUEST_BILLING_TYPES),
    oneOfCheck("service_requests_origin_check", t.origin, SERVICE_REQUEST_ORIGINS),
    oneOfCheck("service_requests_status_check", t.status, SERVICE_REQUEST_STATUSES),
  ],
);
