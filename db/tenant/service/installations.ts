import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  date,
  index,
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
import { attachments } from "../core/attachments";
import { customers } from "../core/customers";
import { products } from "../core/products";
import { serialNumbers } from "../inventory/serial-numbers";
import { shipments } from "../logistics/shipments";
import { serviceRequests } from "./service-requests";
import { technicians } from "./technicians";
import { warranties } from "./warranties";

export const INSTALLATION_KINDS = [
  "standard",
  "non_standard",
  "demo",
  "relocation",
  "uninstall",
] as const;
export const INSTALLATION_STATUSES = [
  "pending",
  "scheduled",
  "in_progress",
  "completed",
  "failed",
  "cancelled",
] as const;

/** Installation or demo of a delivered unit with checklist, readings and customer sign-off. */
export const installations = pgTable(
  "installations",
  {
    ...identity,
    installationNo: text("installation_no").notNull().unique("installations_installation_no_key"),
    installationKind: oneOf("installation_kind", INSTALLATION_KINDS).notNull(),
    status: oneOf("status", INSTALLATION_STATUSES).notNull().default("pending"),

    serviceRequestId: reference(
      "service_request_id",
      (): AnyPgColumn => serviceRequests.id,
    ).notNull(),
    warrantyId: reference("warranty_id", (): AnyPgColumn => warranties.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id),
    technicianId: reference("technician_id", (): AnyPgColumn => technicians.id),

    siteReadyOn: date("site_ready_on"),
    scheduledDate: date("scheduled_date"),
    installedAt: timestamptz("installed_at"),
    checklist: jsonb("checklist"),
    readings: jsonb("readings"),
    customerOtpVerifiedAt: timestamptz("customer_otp_verified_at"),
    signatureAttachmentId: reference("signature_attachment_id", (): AnyPgColumn => attachments.id),

    ...transactionColumns,
  },
  (t) => [
    unique("installations_client_ref_key").on(t.clientRef),
    uniqueIndex("installations_serial_number_id_key")
      .on(t.serialNumberId)
      .where(sql`status = 'completed'`),
    index("installations_service_request_id_idx").on(t.serviceRequestId),
    oneOfCheck("installations_installation_kind_check", t.installationKind, INSTALLATION_KINDS),
    oneOfCheck("installations_status_check", t.status, INSTALLATION_STATUSES),
  ],
);
