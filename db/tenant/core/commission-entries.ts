import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, money, reference } from "../columns";
import { invoiceLines } from "../finance/invoices";
import { journalEntries } from "../finance/journal-entries";
import { employees } from "../hr/employees";
import { commissionPayouts } from "./commission-payouts";
import { commissionPlans, commissionRules } from "./commission-plans";
import { communityPartners } from "./community-partners";
import { dealers } from "./dealers";
import { partnerReferrals } from "./partner-referrals";

/**
 * Commission earned, or clawed back, on one invoice line for one payee.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE except of commission_payout_id,
 * journal_entry_id.
 */
export const commissionEntries = pgTable(
  "commission_entries",
  {
    ...identity,
    commissionPlanId: reference(
      "commission_plan_id",
      (): AnyPgColumn => commissionPlans.id,
    ).notNull(),
    commissionRuleId: reference("commission_rule_id", (): AnyPgColumn => commissionRules.id),
    communityPartnerId: reference("community_partner_id", (): AnyPgColumn => communityPartners.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    employeeId: reference("employee_id", (): AnyPgColumn => employees.id),
    invoiceLineId: reference("invoice_line_id", (): AnyPgColumn => invoiceLines.id).notNull(),
    partnerReferralId: reference("partner_referral_id", (): AnyPgColumn => partnerReferrals.id),

    earnedOn: date("earned_on").notNull(),
    payableOn: date("payable_on").notNull(),
    basisAmount: money("basis_amount").notNull(),
    commissionAmount: money("commission_amount").notNull(),

    commissionPayoutId: reference("commission_payout_id", (): AnyPgColumn => commissionPayouts.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => commissionEntries.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
  },
  (t) => [
    unique("commission_entries_commission_plan_id_invoice_line_id_key")
      .on(
        t.commissionPlanId,
        t.invoiceLineId,
        t.communityPartnerId,
        t.dealerId,
        t.employeeId,
        t.reversalOfId,
      )
      .nullsNotDistinct(),
    index("commission_entries_invoice_line_id_idx").on(t.invoiceLineId),
    index("commission_entries_community_partner_id_idx").on(t.communityPartnerId),
    index("commission_entries_payable_on_idx")
      .on(t.payableOn)
      .where(sql`commission_payout_id is null`),
    check(
      "commission_entries_community_partner_id_check",
      sql`num_nonnulls(community_partner_id, dealer_id, employee_id) = 1`,
    ),
  ],
);
