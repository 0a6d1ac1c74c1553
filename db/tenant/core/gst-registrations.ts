import { type AnyPgColumn, date, pgTable, text } from "drizzle-orm/pg-core";
import { identity, isActive, masterColumns, money, oneOf, oneOfCheck, reference } from "../columns";
import { companies } from "./companies";
import { integrations } from "./integrations";
import { states } from "./states";

export const GST_REGISTRATION_TYPES = [
  "regular",
  "composition",
  "sez_unit",
  "sez_developer",
  "isd",
  "casual",
] as const;
export const GST_REGISTRATION_FILING_FREQUENCIES = ["monthly", "quarterly"] as const;

/** A company's GSTIN in one state; decides supplier state, invoice series and returns. */
export const gstRegistrations = pgTable(
  "gst_registrations",
  {
    ...identity,
    gstin: text("gstin").notNull().unique("gst_registrations_gstin_key"),
    registrationType: oneOf("registration_type", GST_REGISTRATION_TYPES).notNull(),
    filingFrequency: oneOf("filing_frequency", GST_REGISTRATION_FILING_FREQUENCIES).notNull(),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    stateId: reference("state_id", (): AnyPgColumn => states.id).notNull(),
    legalAddress: text("legal_address").notNull(),
    city: text("city").notNull(),
    pincode: text("pincode").notNull(),
    registeredOn: date("registered_on"),
    cancelledOn: date("cancelled_on"),
    eInvoiceFrom: date("e_invoice_from"),
    eWayBillThresholdAmount: money("e_way_bill_threshold_amount").notNull().default("50000"),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    oneOfCheck(
      "gst_registrations_registration_type_check",
      t.registrationType,
      GST_REGISTRATION_TYPES,
    ),
    oneOfCheck(
      "gst_registrations_filing_frequency_check",
      t.filingFrequency,
      GST_REGISTRATION_FILING_FREQUENCIES,
    ),
  ],
);
