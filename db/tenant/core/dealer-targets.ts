import { type AnyPgColumn, date, pgTable, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { brands } from "./brands";
import { dealers } from "./dealers";
import { productCategories } from "./product-categories";

export const DEALER_TARGET_BASES = ["purchase", "sell_out", "collection"] as const;
export const DEALER_TARGET_STATUSES = ["draft", "published", "closed"] as const;

/** Purchase or sell-out target of a dealer for a period and product group, with achievement. */
export const dealerTargets = pgTable(
  "dealer_targets",
  {
    ...identity,
    basis: oneOf("basis", DEALER_TARGET_BASES).notNull(),
    status: oneOf("status", DEALER_TARGET_STATUSES).notNull().default("draft"),

    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id).notNull(),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    brandId: reference("brand_id", (): AnyPgColumn => brands.id),

    targetQty: quantity("target_qty").notNull().default("0"),
    targetAmount: money("target_amount").notNull().default("0"),
    achievedQty: quantity("achieved_qty").notNull().default("0"),
    achievedAmount: money("achieved_amount").notNull().default("0"),

    ...transactionColumns,
  },
  (t) => [
    unique("dealer_targets_client_ref_key").on(t.clientRef),
    unique("dealer_targets_dealer_id_basis_period_start_period_end_key")
      .on(t.dealerId, t.basis, t.periodStart, t.periodEnd, t.categoryId, t.brandId)
      .nullsNotDistinct(),
    oneOfCheck("dealer_targets_basis_check", t.basis, DEALER_TARGET_BASES),
    oneOfCheck("dealer_targets_status_check", t.status, DEALER_TARGET_STATUSES),
  ],
);
