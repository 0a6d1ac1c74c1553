import { type AnyPgColumn, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { leads } from "../crm/leads";
import { salesOrders } from "../orders/sales-orders";
import { communityPartners } from "./community-partners";
import { customers } from "./customers";

export const PARTNER_REFERRAL_STATUSES = [
  "captured",
  "qualified",
  "converted",
  "expired",
  "rejected",
  "duplicate",
] as const;

/** Lead or order attributed to a partner's referral code within its window. */
export const partnerReferrals = pgTable(
  "partner_referrals",
  {
    ...identity,
    status: oneOf("status", PARTNER_REFERRAL_STATUSES).notNull().default("captured"),
    communityPartnerId: reference(
      "community_partner_id",
      (): AnyPgColumn => communityPartners.id,
    ).notNull(),
    referredName: text("referred_name").notNull(),
    referredPhone: text("referred_phone").notNull(),
    channel: text("channel"),

    leadId: reference("lead_id", (): AnyPgColumn => leads.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id).unique(
      "partner_referrals_sales_order_id_key",
    ),
    capturedAt: timestamptz("captured_at").notNull(),
    expiresAt: timestamptz("expires_at").notNull(),
    rejectionReason: text("rejection_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("partner_referrals_client_ref_key").on(t.clientRef),
    index("partner_referrals_community_partner_id_idx").on(t.communityPartnerId),
    index("partner_referrals_referred_phone_idx").on(t.referredPhone),
    oneOfCheck("partner_referrals_status_check", t.status, PARTNER_REFERRAL_STATUSES),
  ],
);
