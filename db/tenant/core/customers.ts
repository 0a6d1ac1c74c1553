import { type AnyPgColumn, boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
} from "../columns";
import { trigramIndex } from "../search-index";
import { currencies } from "./currencies";
import { customerGroups } from "./customer-groups";
import { paymentTerms } from "./payment-terms";
import { priceLists } from "./price-lists";
import { territories } from "./territories";
import { users } from "./users";

export const CUSTOMER_TYPES = [
  "individual",
  "business",
  "dealer",
  "institution",
  "government",
  "marketplace",
] as const;
export const CUSTOMER_GST_TREATMENTS = [
  "regular",
  "composition",
  "unregistered",
  "sez",
  "overseas",
  "deemed_export",
  "uin_holder",
] as const;
export const CUSTOMER_STATUSES = ["prospect", "active", "on_hold", "blocked", "inactive"] as const;

/**
 * Buyer: consumer, dealer, institution or marketplace, with GST identity.
 *
 * GSTIN passes its check digit and its first two digits equal the billing state's gst_code.
 */
export const customers = pgTable(
  "customers",
  {
    ...identity,
    code: citext("code").notNull().unique("customers_code_key"),
    name: text("name").notNull(),
    gstin: text("gstin"),
    customerType: oneOf("customer_type", CUSTOMER_TYPES).notNull(),
    gstTreatment: oneOf("gst_treatment", CUSTOMER_GST_TREATMENTS).notNull(),
    status: oneOf("status", CUSTOMER_STATUSES).notNull().default("prospect"),

    customerGroupId: reference("customer_group_id", (): AnyPgColumn => customerGroups.id),
    pan: text("pan"),
    email: citext("email"),
    phone: text("phone").notNull(),
    alternatePhone: text("alternate_phone"),

    priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id),
    paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id),
    territoryId: reference("territory_id", (): AnyPgColumn => territories.id),
    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id),
    parentCustomerId: reference("parent_customer_id", (): AnyPgColumn => customers.id),

    preferredLanguage: text("preferred_language"),
    isDoNotCall: boolean("is_do_not_call").notNull().default(false),
    marketingConsentAt: timestamptz("marketing_consent_at"),

    ...masterColumns,
  },
  (t) => [
    trigramIndex(
      "customers_search_idx",
      t.code,
      t.name,
      t.phone,
      t.alternatePhone,
      t.email,
      t.gstin,
    ),
    index("customers_phone_idx").on(t.phone),
    oneOfCheck("customers_customer_type_check", t.customerType, CUSTOMER_TYPES),
    oneOfCheck("customers_gst_treatment_check", t.gstTreatment, CUSTOMER_GST_TREATMENTS),
    oneOfCheck("customers_status_check", t.status, CUSTOMER_STATUSES),
  ],
);
