import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { communityPartners } from "../core/community-partners";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { productCategories } from "../core/product-categories";
import { products } from "../core/products";
import { territories } from "../core/territories";
import { users } from "../core/users";
import { trigramIndex } from "../search-index";
import { campaigns } from "./campaigns";
import { leadSources } from "./lead-sources";

export const LEAD_STATUSES = [
  "new",
  "contacted",
  "qualified",
  "unqualified",
  "converted",
  "lost",
  "duplicate",
] as const;

/** Enquiry not yet qualified, with consent, product interest and owner. */
export const leads = pgTable(
  "leads",
  {
    ...identity,
    leadNo: text("lead_no").notNull().unique("leads_lead_no_key"),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    status: oneOf("status", LEAD_STATUSES).notNull().default("new"),

    companyName: text("company_name"),
    email: citext("email"),
    pincode: text("pincode"),
    city: text("city"),

    leadSourceId: reference("lead_source_id", (): AnyPgColumn => leadSources.id).notNull(),
    campaignId: reference("campaign_id", (): AnyPgColumn => campaigns.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    communityPartnerId: reference("community_partner_id", (): AnyPgColumn => communityPartners.id),
    productCategoryId: reference("product_category_id", (): AnyPgColumn => productCategories.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id),
    score: integer("score").notNull().default(0),
    budgetAmount: money("budget_amount"),

    requirement: text("requirement"),
    nextFollowUpAt: timestamptz("next_follow_up_at"),
    consentAt: timestamptz("consent_at"),
    duplicateOfId: reference("duplicate_of_id", (): AnyPgColumn => leads.id),
    convertedCustomerId: reference("converted_customer_id", (): AnyPgColumn => customers.id),
    lostReason: text("lost_reason"),

    ...transactionColumns,
  },
  (t) => [
    trigramIndex("leads_search_idx", t.leadNo, t.name, t.phone, t.email, t.companyName),
    unique("leads_client_ref_key").on(t.clientRef),
    index("leads_phone_idx").on(t.phone),
    index("leads_owner_user_id_idx")
      .on(t.ownerUserId)
      .where(sql`status in ('new', 'contacted', 'qualified')`),
    oneOfCheck("leads_status_check", t.status, LEAD_STATUSES),
  ],
);
