import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, money, oneOf, oneOfCheck, reference, transactionColumns } from "../columns";
import { journalEntries } from "../finance/journal-entries";
import { payments } from "../finance/payments";
import { employees } from "../hr/employees";
import { communityPartners } from "./community-partners";
import { dealers } from "./dealers";

export const COMMISSION_PAYOUT_STATUSES = [
  "draft",
  "approved",
  "processing",
  "paid",
  "failed",
  "cancelled",
] as const;

/** Periodic settlement of a payee's commission, net of TDS. */
export const commissionPayouts = pgTable(
  "commission_payouts",
  {
    ...identity,
    payoutNo: text("payout_no").notNull().unique("commission_payouts_payout_no_key"),
    status: oneOf("status", COMMISSION_PAYOUT_STATUSES).notNull().default("draft"),

    communityPartnerId: reference("community_partner_id", (): AnyPgColumn => communityPartners.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),

    grossAmount: money("gross_amount").notNull(),
    tdsAmount: money("tds_amount").notNull().default("0"),
    netAmount: money("net_amount").notNull(),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("commission_payouts_client_ref_key").on(t.clientRef),
    oneOfCheck("commission_payouts_status_check", t.status, COMMISSION_PAYOUT_STATUSES),
    check("commission_payouts_net_amount_check", sql`net_amount = gross_amount - tds_amount`),
    check(
      "commission_payouts_community_partner_id_check",
      sql`num_nonnulls(community_partner_id, dealer_id, employee_id) = 1`,
    ),
  ],
);
