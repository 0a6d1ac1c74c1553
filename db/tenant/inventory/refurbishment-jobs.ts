import { sql } from "drizzle-orm";
import { type AnyPgColumn, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { products } from "../core/products";
import { technicians } from "../service/technicians";
import { serialNumbers } from "./serial-numbers";
import { UNIT_GRADES } from "./unit-grade";
import { warehouses } from "./warehouses";

export const REFURBISHMENT_JOB_STATUSES = [
  "open",
  "in_progress",
  "completed",
  "scrapped",
  "cancelled",
] as const;

/** Grading, repair and repacking of one returned or damaged unit to a new condition. */
export const refurbishmentJobs = pgTable(
  "refurbishment_jobs",
  {
    ...identity,
    jobNo: text("job_no").notNull().unique("refurbishment_jobs_job_no_key"),
    status: oneOf("status", REFURBISHMENT_JOB_STATUSES).notNull().default("open"),

    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    technicianId: reference("technician_id", (): AnyPgColumn => technicians.id),

    partsCostAmount: money("parts_cost_amount").notNull().default("0"),
    labourCostAmount: money("labour_cost_amount").notNull().default("0"),
    startedAt: timestamptz("started_at"),
    completedAt: timestamptz("completed_at"),
    newMrp: money("new_mrp"),

    findings: text("findings"),
    gradeBefore: oneOf("grade_before", UNIT_GRADES),
    gradeAfter: oneOf("grade_after", UNIT_GRADES),

    ...transactionColumns,
  },
  (t) => [
    unique("refurbishment_jobs_client_ref_key").on(t.clientRef),
    uniqueIndex("refurbishment_jobs_serial_number_id_key")
      .on(t.serialNumberId)
      .where(sql`status in ('open', 'in_progress')`),
    oneOfCheck("refurbishment_jobs_status_check", t.status, REFURBISHMENT_JOB_STATUSES),
    oneOfCheck("refurbishment_jobs_grade_before_check", t.gradeBefore, UNIT_GRADES),
    oneOfCheck("refurbishment_jobs_grade_after_check", t.gradeAfter, UNIT_GRADES),
  ],
);
