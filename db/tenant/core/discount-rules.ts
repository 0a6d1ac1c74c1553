import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  integer,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
} from "../columns";
import { brands } from "./brands";
import { customerGroups } from "./customer-groups";
import { productCategories } from "./product-categories";
import { products } from "./products";
import { salesChannels } from "./sales-channels";

export const DISCOUNT_RULE_TYPES = ["percent", "amount", "fixed_price", "free_goods"] as const;
export const DISCOUNT_RULE_STATUSES = ["draft", "active", "paused", "expired"] as const;

/** Automatic discount, free-goods offer or coupon with scope, limits and priority. */
export const discountRules = pgTable(
  "discount_rules",
  {
    ...identity,
    code: citext("code").notNull().unique("discount_rules_code_key"),
    name: text("name").notNull(),
    couponCode: citext("coupon_code").unique("discount_rules_coupon_code_key"),
    ruleType: oneOf("rule_type", DISCOUNT_RULE_TYPES).notNull(),
    status: oneOf("status", DISCOUNT_RULE_STATUSES).notNull().default("draft"),

    value: money("value").notNull(),
    maxDiscountAmount: money("max_discount_amount"),
    priority: integer("priority").notNull().default(100),
    isStackable: boolean("is_stackable").notNull().default(false),

    productId: reference("product_id", (): AnyPgColumn => products.id),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    brandId: reference("brand_id", (): AnyPgColumn => brands.id),
    customerGroupId: reference("customer_group_id", (): AnyPgColumn => customerGroups.id),
    salesChannelId: reference("sales_channel_id", (): AnyPgColumn => salesChannels.id),
    minQty: quantity("min_qty"),
    minAmount: money("min_amount"),

    freeProductId: reference("free_product_id", (): AnyPgColumn => products.id),
    usageLimit: integer("usage_limit"),
    usageCount: integer("usage_count").notNull().default(0),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("discount_rules_rule_type_check", t.ruleType, DISCOUNT_RULE_TYPES),
    oneOfCheck("discount_rules_status_check", t.status, DISCOUNT_RULE_STATUSES),
    check(
      "discount_rules_usage_count_check",
      sql`usage_limit is null or usage_count <= usage_limit`,
    ),
  ],
);
