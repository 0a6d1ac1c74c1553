import { type AnyPgColumn, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { paymentTerms } from "./payment-terms";
import { priceLists } from "./price-lists";

/** Group with default price list and terms, e.g. modern trade or institutional. */
export const customerGroups = pgTable("customer_groups", {
  ...identity,
  code: citext("code").notNull().unique("customer_groups_code_key"),
  name: text("name").notNull(),
  parentGroupId: reference("parent_group_id", (): AnyPgColumn => customerGroups.id),
  priceListId: reference("price_list_id", (): AnyPgColumn => priceLists.id),
  paymentTermId: reference("payment_term_id", (): AnyPgColumn => paymentTerms.id),
  isActive: isActive(),
  ...masterColumns,
});
