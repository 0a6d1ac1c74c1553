import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { journalEntries } from "../finance/journal-entries";
import { vendorBills } from "../finance/vendor-bills";
import { vendors } from "../procurement/vendors";
import { serviceRequests } from "./service-requests";
import { serviceVisitParts } from "./service-visits";
import { warranties } from "./warranties";

export const WARRANTY_CLAIM_STATUSES = [
  "draft",
  "submitted",
  "acknowledged",
  "approved",
  "partly_approved",
  "rejected",
  "settled",
] as const;

/** Claim on the manufacturer or vendor for parts and labour given under their warranty. */
export const warrantyClaims = pgTable(
  "warranty_claims",
  {
    ...identity,
    claimNo: text("claim_no").notNull().unique("warranty_claims_claim_no_key"),
    status: oneOf("status", WARRANTY_CLAIM_STATUSES).notNull().default("draft"),

    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id).notNull(),
    serviceRequestId: reference(
      "service_request_id",
      (): AnyPgColumn => serviceRequests.id,
    ).notNull(),
    serviceVisitPartId: reference(
      "service_visit_part_id",
      (): AnyPgColumn => serviceVisitParts.id,
    ).unique("warranty_claims_service_visit_part_id_key"),
    warrantyId: reference("warranty_id", (): AnyPgColumn => warranties.id),
    claimDate: date("claim_date").notNull(),

    partsAmount: money("parts_amount").notNull().default("0"),
    labourAmount: money("labour_amount").notNull().default("0"),
    claimedAmount: money("claimed_amount").notNull(),
    approvedAmount: money("approved_amount").notNull().default("0"),

    vendorReference: text("vendor_reference"),
    debitNoteBillId: reference("debit_note_bill_id", (): AnyPgColumn => vendorBills.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    rejectionReason: text("rejection_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("warranty_claims_client_ref_key").on(t.clientRef),
    oneOfCheck("warranty_claims_status_check", t.status, WARRANTY_CLAIM_STATUSES),
    check(
      "warranty_claims_claimed_amount_check",
      sql`claimed_amount = parts_amount + labour_amount`,
    ),
    check("warranty_claims_approved_amount_check", sql`approved_amount <= claimed_amount`),
  ],
);
