import { type AnyPgColumn, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { products } from "../core/products";
import { templates } from "../core/templates";
import { purchaseOrderLines } from "../procurement/purchase-orders";
import { modelCodes } from "./model-codes";

export const BARCODE_PRINT_JOB_LABEL_KINDS = [
  "serial",
  "carton",
  "bin",
  "product",
  "shipping",
] as const;
export const BARCODE_PRINT_JOB_STATUSES = [
  "queued",
  "generated",
  "printed",
  "failed",
  "cancelled",
] as const;

/** Batch of serial, bin or carton labels generated and printed, with reprint control. */
export const barcodePrintJobs = pgTable(
  "barcode_print_jobs",
  {
    ...identity,
    jobNo: text("job_no").notNull().unique("barcode_print_jobs_job_no_key"),
    labelKind: oneOf("label_kind", BARCODE_PRINT_JOB_LABEL_KINDS).notNull(),
    status: oneOf("status", BARCODE_PRINT_JOB_STATUSES).notNull().default("queued"),

    templateId: reference("template_id", (): AnyPgColumn => templates.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    modelCodeId: reference("model_code_id", (): AnyPgColumn => modelCodes.id),
    purchaseOrderLineId: reference(
      "purchase_order_line_id",
      (): AnyPgColumn => purchaseOrderLines.id,
    ),

    firstSerialNo: text("first_serial_no"),
    lastSerialNo: text("last_serial_no"),
    labelCount: integer("label_count").notNull(),
    printerName: text("printer_name"),
    printedAt: timestamptz("printed_at"),
    reprintOfId: reference("reprint_of_id", (): AnyPgColumn => barcodePrintJobs.id),
    reprintReason: text("reprint_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("barcode_print_jobs_client_ref_key").on(t.clientRef),
    oneOfCheck("barcode_print_jobs_label_kind_check", t.labelKind, BARCODE_PRINT_JOB_LABEL_KINDS),
    oneOfCheck("barcode_print_jobs_status_check", t.status, BARCODE_PRINT_JOB_STATUSES),
  ],
);
