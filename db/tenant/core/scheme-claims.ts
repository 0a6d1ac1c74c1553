import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { invoices } from "../finance/invoices";
import { journalEntries } from "../finance/journal-entries";
import { payments } from "../finance/payments";
import { dealers } from "./dealers";
import { schemes } from "./schemes";

export const SCHEME_CLAIM_STATUSES = [
  "draft",
  "submitted",
  "under_verification",
  "approved",
  "partly_approved",
  "rejected",
  "settled",
  "cancelled",
] as const;

/** Dealer's claim that gathers accruals and is verified, approved and settled. */
export const schemeClaims = pgTable(
  "scheme_claims",
  {
    ...identity,
    claimNo: text("claim_no").notNull().unique("scheme_claims_claim_no_key"),
    status: oneOf("status", SCHEME_CLAIM_STATUSES).notNull().default("draft"),

    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id).notNull(),
    schemeId: reference("scheme_id", (): AnyPgColumn => schemes.id).notNull(),
    claimDate: date("claim_date").notNull(),

    claimedAmount: money("claimed_amount").notNull(),
    approvedAmount: money("approved_amount").notNull().default("0"),
    tdsAmount: money("tds_amount").notNull().default("0"),

    creditNoteInvoiceId: reference("credit_note_invoice_id", (): AnyPgColumn => invoices.id),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    rejectionReason: text("rejection_reason"),
    settledAt: timestamptz("settled_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("scheme_claims_client_ref_key").on(t.clientRef),
    index("scheme_claims_dealer_id_idx").on(t.dealerId),
    oneOfCheck("scheme_claims_status_check", t.status, SCHEME_CLAIM_STATUSES),
    check("scheme_claims_approved_amount_check", sql`approved_amount <= claimed_amount`),
  ],
);
