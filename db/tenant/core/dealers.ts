import { type AnyPgColumn, boolean, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  lineColumns,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
} from "../columns";
import { trigramIndex } from "../search-index";
import { customers } from "./customers";
import { dealerTiers } from "./dealer-tiers";
import { productCategories } from "./product-categories";
import { territories } from "./territories";
import { users } from "./users";

export const DEALER_TYPES = [
  "distributor",
  "dealer",
  "sub_dealer",
  "retailer",
  "franchise",
  "modern_trade",
] as const;
export const DEALER_STATUSES = [
  "applied",
  "kyc_pending",
  "approved",
  "active",
  "suspended",
  "terminated",
] as const;

/** Appointed distributor, dealer or sub-dealer behind a customer account. */
export const dealers = pgTable(
  "dealers",
  {
    ...identity,
    dealerCode: citext("dealer_code").notNull().unique("dealers_dealer_code_key"),
    dealerType: oneOf("dealer_type", DEALER_TYPES).notNull(),
    status: oneOf("status", DEALER_STATUSES).notNull().default("applied"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id)
      .notNull()
      .unique("dealers_customer_id_key"),
    dealerTierId: reference("dealer_tier_id", (): AnyPgColumn => dealerTiers.id),
    parentDealerId: reference("parent_dealer_id", (): AnyPgColumn => dealers.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    accountManagerUserId: reference("account_manager_user_id", (): AnyPgColumn => users.id),
    portalUserId: reference("portal_user_id", (): AnyPgColumn => users.id),

    ownerName: text("owner_name"),
    agreementNo: text("agreement_no"),
    agreementExpiresOn: date("agreement_expires_on"),
    securityDepositAmount: money("security_deposit_amount").notNull().default("0"),

    bankAccountNoEnc: text("bank_account_no_enc"),
    bankIfsc: text("bank_ifsc"),
    onboardedOn: date("onboarded_on"),
    terminatedOn: date("terminated_on"),

    ...masterColumns,
  },
  (t) => [
    trigramIndex("dealers_search_idx", t.dealerCode, t.ownerName, t.agreementNo),
    oneOfCheck("dealers_dealer_type_check", t.dealerType, DEALER_TYPES),
    oneOfCheck("dealers_status_check", t.status, DEALER_STATUSES),
  ],
);

/** Territory and category a dealer may sell in, with exclusivity. */
export const dealerTerritories = pgTable(
  "dealer_territories",
  {
    ...identity,
    dealerId: partOf("dealer_id", () => dealers.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id).notNull(),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    isExclusive: boolean("is_exclusive").notNull().default(false),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    ...lineColumns,
  },
  (t) => [
    unique("dealer_territories_dealer_id_territory_id_category_id_key")
      .on(t.dealerId, t.territoryId, t.categoryId, t.validFrom)
      .nullsNotDistinct(),
  ],
);
