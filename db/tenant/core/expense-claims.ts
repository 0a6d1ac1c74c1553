import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { accounts } from "../finance/accounts";
import { costCenters } from "../finance/cost-centers";
import { journalEntries } from "../finance/journal-entries";
import { payments } from "../finance/payments";
import { employees } from "../hr/employees";
import { serviceVisits } from "../service/service-visits";
import { attachments } from "./attachments";

export const EXPENSE_CLAIM_STATUSES = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "paid",
  "cancelled",
] as const;

/** Employee or technician claim for travel and other spend. */
export const expenseClaims = pgTable(
  "expense_claims",
  {
    ...identity,
    claimNo: text("claim_no").notNull().unique("expense_claims_claim_no_key"),
    status: oneOf("status", EXPENSE_CLAIM_STATUSES).notNull().default("draft"),

    employeeId: reference("employee_id", (): AnyPgColumn => employees.id).notNull(),
    claimDate: date("claim_date").notNull(),
    purpose: text("purpose").notNull(),

    claimedAmount: money("claimed_amount").notNull(),
    sanctionedAmount: money("sanctioned_amount").notNull().default("0"),
    advanceAdjustedAmount: money("advance_adjusted_amount").notNull().default("0"),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("expense_claims_client_ref_key").on(t.clientRef),
    index("expense_claims_employee_id_idx").on(t.employeeId),
    oneOfCheck("expense_claims_status_check", t.status, EXPENSE_CLAIM_STATUSES),
    check("expense_claims_sanctioned_amount_check", sql`sanctioned_amount <= claimed_amount`),
  ],
);

/** One expense with receipt, GST and cost centre. */
export const expenseClaimLines = pgTable(
  "expense_claim_lines",
  {
    ...identity,
    expenseClaimId: partOf("expense_claim_id", () => expenseClaims.id),
    lineNo: integer("line_no").notNull(),

    expenseDate: date("expense_date").notNull(),
    expenseCategory: text("expense_category").notNull(),
    description: text("description"),

    distanceKm: quantity("distance_km"),
    amount: money("amount").notNull(),
    gstAmount: money("gst_amount").notNull().default("0"),

    accountId: reference("account_id", (): AnyPgColumn => accounts.id).notNull(),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    serviceVisitId: reference("service_visit_id", (): AnyPgColumn => serviceVisits.id),
    receiptAttachmentId: reference("receipt_attachment_id", (): AnyPgColumn => attachments.id),

    ...lineColumns,
  },
  (t) => [
    unique("expense_claim_lines_expense_claim_id_line_no_key").on(t.expenseClaimId, t.lineNo),
  ],
);
