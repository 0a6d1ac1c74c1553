import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { currencies } from "../core/currencies";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { discountRules } from "../core/discount-rules";
import { products } from "../core/products";
import { storefronts } from "./storefronts";

export const CART_STATUSES = ["active", "checkout", "ordered", "abandoned", "expired"] as const;

/** Shopping or dealer-order basket until it becomes an order or is abandoned. */
export const carts = pgTable(
  "carts",
  {
    ...identity,
    status: oneOf("status", CART_STATUSES).notNull().default("active"),
    storefrontId: reference("storefront_id", (): AnyPgColumn => storefronts.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    sessionTokenHash: text("session_token_hash").notNull().unique("carts_session_token_hash_key"),
    shippingAddressId: reference("shipping_address_id", (): AnyPgColumn => addresses.id),
    pincode: text("pincode"),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    discountRuleId: reference("discount_rule_id", (): AnyPgColumn => discountRules.id),

    subtotalAmount: money("subtotal_amount").notNull().default("0"),
    discountAmount: money("discount_amount").notNull().default("0"),
    taxAmount: money("tax_amount").notNull().default("0"),
    totalAmount: money("total_amount").notNull().default("0"),
    lastActivityAt: timestamptz("last_activity_at").notNull(),
    recoverySentAt: timestamptz("recovery_sent_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("carts_client_ref_key").on(t.clientRef),
    index("carts_customer_id_idx").on(t.customerId),
    index("carts_last_activity_at_idx").on(t.lastActivityAt).where(sql`status = 'active'`),
    oneOfCheck("carts_status_check", t.status, CART_STATUSES),
  ],
);

/** Product and quantity in a basket with the price shown. */
export const cartLines = pgTable(
  "cart_lines",
  {
    ...identity,
    cartId: partOf("cart_id", () => carts.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    qty: quantity("qty").notNull(),
    unitPrice: money("unit_price").notNull(),
    discountAmount: money("discount_amount").notNull().default("0"),
    lineTotalAmount: money("line_total_amount").notNull(),
    ...lineColumns,
  },
  (t) => [
    unique("cart_lines_cart_id_product_id_key").on(t.cartId, t.productId),
    check("cart_lines_qty_check", sql`qty > 0`),
  ],
);
