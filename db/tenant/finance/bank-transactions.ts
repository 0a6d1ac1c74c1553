import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
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
import { bankAccounts } from "./bank-accounts";
import { journalLines } from "./journal-entries";
import { payments } from "./payments";

export const BANK_TRANSACTION_STATUSES = ["unmatched", "suggested", "matched", "ignored"] as const;

/**
 * Imported bank-statement line and what it was reconciled to.
 *
 * amount is signed; a matched line's amount equals the sum of what it is matched to.
 */
export const bankTransactions = pgTable(
  "bank_transactions",
  {
    ...identity,
    statementRef: text("statement_ref").notNull(),
    status: oneOf("status", BANK_TRANSACTION_STATUSES).notNull().default("unmatched"),

    bankAccountId: reference("bank_account_id", (): AnyPgColumn => bankAccounts.id).notNull(),
    transactionDate: date("transaction_date").notNull(),
    valueDate: date("value_date"),
    amount: money("amount").notNull(),
    balanceAmount: money("balance_amount"),

    description: text("description").notNull(),
    counterparty: text("counterparty"),
    referenceNo: text("reference_no"),
    fingerprint: text("fingerprint").notNull(),

    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    journalLineId: reference("journal_line_id", (): AnyPgColumn => journalLines.id),
    matchedByUserId: reference("matched_by_user_id", (): AnyPgColumn => users.id),
    matchedAt: timestamptz("matched_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("bank_transactions_client_ref_key").on(t.clientRef),
    unique("bank_transactions_bank_account_id_fingerprint_key").on(t.bankAccountId, t.fingerprint),
    oneOfCheck("bank_transactions_status_check", t.status, BANK_TRANSACTION_STATUSES),
  ],
);
