import { type AnyPgColumn, boolean, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { users } from "../core/users";
import { refurbishmentJobs } from "../inventory/refurbishment-jobs";
import { UNIT_GRADES } from "../inventory/unit-grade";
import { salesReturnLines } from "./sales-returns";

export const RETURN_INSPECTION_DISPOSITIONS = [
  "restock",
  "open_box",
  "refurbish",
  "return_to_vendor",
  "scrap",
  "send_back",
] as const;

/** Result of checking a returned unit: grade, fault, missing parts and disposition. */
export const returnInspections = pgTable(
  "return_inspections",
  {
    ...identity,
    grade: oneOf("grade", UNIT_GRADES).notNull(),
    disposition: oneOf("disposition", RETURN_INSPECTION_DISPOSITIONS).notNull(),

    salesReturnLineId: reference(
      "sales_return_line_id",
      (): AnyPgColumn => salesReturnLines.id,
    ).notNull(),
    inspectedByUserId: reference("inspected_by_user_id", (): AnyPgColumn => users.id).notNull(),
    inspectedAt: timestamptz("inspected_at").notNull(),
    isSerialMatch: boolean("is_serial_match").notNull().default(true),
    missingAccessories: text("missing_accessories"),
    deductionAmount: money("deduction_amount").notNull().default("0"),
    refurbishmentJobId: reference("refurbishment_job_id", (): AnyPgColumn => refurbishmentJobs.id),
    remarks: text("remarks"),

    ...transactionColumns,
  },
  (t) => [
    unique("return_inspections_client_ref_key").on(t.clientRef),
    index("return_inspections_sales_return_line_id_idx").on(t.salesReturnLineId),
    oneOfCheck("return_inspections_grade_check", t.grade, UNIT_GRADES),
    oneOfCheck(
      "return_inspections_disposition_check",
      t.disposition,
      RETURN_INSPECTION_DISPOSITIONS,
    ),
  ],
);
