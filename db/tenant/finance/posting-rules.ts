import { type AnyPgColumn, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { companies } from "../core/companies";
import { gstRegistrations } from "../core/gst-registrations";
import { productCategories } from "../core/product-categories";
import { warehouses } from "../inventory/warehouses";
import { accounts } from "./accounts";
import { bankAccounts } from "./bank-accounts";

/** Maps a business event and scope to the accounts it posts to. */
export const postingRules = pgTable(
  "posting_rules",
  {
    ...identity,
    eventCode: text("event_code").notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    lineRole: text("line_role").notNull(),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id).notNull(),
    gstRegistrationId: reference("gst_registration_id", (): AnyPgColumn => gstRegistrations.id),
    productCategoryId: reference("product_category_id", (): AnyPgColumn => productCategories.id),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id),
    bankAccountId: reference("bank_account_id", (): AnyPgColumn => bankAccounts.id),
    priority: integer("priority").notNull().default(100),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("posting_rules_company_id_event_code_line_role_key")
      .on(
        t.companyId,
        t.eventCode,
        t.lineRole,
        t.gstRegistrationId,
        t.productCategoryId,
        t.warehouseId,
        t.bankAccountId,
      )
      .nullsNotDistinct(),
  ],
);
