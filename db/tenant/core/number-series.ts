import {
  type AnyPgColumn,
  bigint,
  boolean,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { branches } from "./branches";
import { companies } from "./companies";
import { gstRegistrations } from "./gst-registrations";

/**
 * Document numbering per type, registration and year; gap-free where the law needs it.
 *
 * Number is taken by UPDATE..RETURNING inside the posting transaction, never at draft time; drafts
 * show no legal number.
 * GST invoice numbers are at most 16 characters and restart each fiscal year.
 */
export const numberSeries = pgTable(
  "number_series",
  {
    ...identity,
    documentType: text("document_type").notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    gstRegistrationId: reference("gst_registration_id", (): AnyPgColumn => gstRegistrations.id),

    fiscalYear: text("fiscal_year").notNull(),
    pattern: text("pattern").notNull(),
    nextValue: bigint("next_value", { mode: "number" }).notNull().default(1),
    padLength: integer("pad_length").notNull().default(5),
    isGapless: boolean("is_gapless").notNull().default(true),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("number_series_document_type_company_id_branch_id_key")
      .on(t.documentType, t.companyId, t.branchId, t.gstRegistrationId, t.fiscalYear)
      .nullsNotDistinct(),
  ],
);
