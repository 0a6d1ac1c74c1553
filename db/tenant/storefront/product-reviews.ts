import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { customers } from "../core/customers";
import { products } from "../core/products";
import { salesOrderLines } from "../orders/sales-orders";

export const PRODUCT_REVIEW_STATUSES = ["pending", "published", "rejected", "hidden"] as const;

/** Customer's rating and review of a product, marked verified when bought from us. */
export const productReviews = pgTable(
  "product_reviews",
  {
    ...identity,
    status: oneOf("status", PRODUCT_REVIEW_STATUSES).notNull().default("pending"),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    salesOrderLineId: reference(
      "sales_order_line_id",
      (): AnyPgColumn => salesOrderLines.id,
    ).unique("product_reviews_sales_order_line_id_key"),
    reviewerName: text("reviewer_name").notNull(),
    rating: integer("rating").notNull(),
    title: text("title"),
    body: text("body"),
    media: jsonb("media"),
    reply: text("reply"),
    repliedAt: timestamptz("replied_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("product_reviews_client_ref_key").on(t.clientRef),
    index("product_reviews_product_id_idx").on(t.productId),
    oneOfCheck("product_reviews_status_check", t.status, PRODUCT_REVIEW_STATUSES),
    check("product_reviews_rating_check", sql`rating between 1 and 5`),
  ],
);
