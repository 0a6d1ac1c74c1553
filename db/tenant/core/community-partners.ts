import { type AnyPgColumn, date, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, masterColumns, oneOf, oneOfCheck, reference } from "../columns";
import { commissionPlans } from "./commission-plans";
import { territories } from "./territories";
import { users } from "./users";

export const COMMUNITY_PARTNER_TYPES = [
  "electrician",
  "plumber",
  "installer",
  "contractor",
  "architect",
  "society",
  "self_help_group",
  "influencer",
  "employee_referral",
] as const;
export const COMMUNITY_PARTNER_STATUSES = [
  "applied",
  "kyc_pending",
  "active",
  "suspended",
  "closed",
] as const;

/** Electrician, plumber, installer, society or influencer who refers or fits products. */
export const communityPartners = pgTable(
  "community_partners",
  {
    ...identity,
    partnerCode: citext("partner_code").notNull().unique("community_partners_partner_code_key"),
    name: text("name").notNull(),
    phone: text("phone").notNull().unique("community_partners_phone_key"),
    email: citext("email"),
    partnerType: oneOf("partner_type", COMMUNITY_PARTNER_TYPES).notNull(),
    status: oneOf("status", COMMUNITY_PARTNER_STATUSES).notNull().default("applied"),

    pan: text("pan"),
    aadhaarLast4: text("aadhaar_last4"),
    gstin: text("gstin"),
    upiVpa: text("upi_vpa"),
    bankAccountNoEnc: text("bank_account_no_enc"),
    bankIfsc: text("bank_ifsc"),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    pincode: text("pincode"),
    referralCode: citext("referral_code").notNull().unique("community_partners_referral_code_key"),

    parentPartnerId: reference("parent_partner_id", (): AnyPgColumn => communityPartners.id),
    userId: reference("user_id", (): AnyPgColumn => users.id),
    commissionPlanId: reference("commission_plan_id", (): AnyPgColumn => commissionPlans.id),
    kycVerifiedOn: date("kyc_verified_on"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("community_partners_partner_type_check", t.partnerType, COMMUNITY_PARTNER_TYPES),
    oneOfCheck("community_partners_status_check", t.status, COMMUNITY_PARTNER_STATUSES),
  ],
);
