import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, identity, instant, minor, oneOfCheck } from "./columns";
import { subscriptionBilling } from "./invoices";
import { tenantSubscriptions } from "./subscriptions";
import { tenants } from "./tenants";

export const QUOTE_STATES = ["open", "applied", "stale"] as const;

/** A change with its price, as the buyer was shown it; paying it applies it, unless it went stale. */
export const changeQuotes = pgTable(
  "change_quotes",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    subscriptionId: uuid("subscription_id").notNull(),
    /** The subscription's version it was made for. */
    subscriptionVersion: integer("subscription_version").notNull(),
    command: jsonb("command").notNull(),
    effectiveOn: day("effective_on").notNull(),
    /** The documents that will result, as they were shown. */
    documents: jsonb("documents").notNull(),
    amountDue: minor("amount_due").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    expiresAt: instant("expires_at").notNull(),
    state: text("state", { enum: QUOTE_STATES }).notNull().default("open"),
    /** Who asked for it: a tenant's user id, or `staff:<id>`. */
    askedBy: text("asked_by").notNull(),
  },
  (t) => [
    index("change_quotes_tenant_id_idx").on(t.tenantId, t.createdAt.desc()),
    foreignKey({
      name: "change_quotes_subscription_id_fkey",
      columns: [t.subscriptionId],
      foreignColumns: [tenantSubscriptions.id],
    }),
    oneOfCheck("change_quotes_state_check", t.state, QUOTE_STATES),
  ],
);

export const GATEWAY_ORDER_STATUSES = ["created", "attempted", "paid", "superseded"] as const;

/** An order at the payment gateway, for an invoice or for a quote. */
export const gatewayOrders = pgTable(
  "gateway_orders",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    invoiceId: uuid("invoice_id"),
    quoteId: uuid("quote_id"),
    orderId: text("order_id").notNull().unique("gateway_orders_order_id_key"),
    amount: minor("amount").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    status: text("status", { enum: GATEWAY_ORDER_STATUSES }).notNull().default("created"),
  },
  (t) => [
    uniqueIndex("gateway_orders_invoice_id_key")
      .on(t.invoiceId)
      .where(sql`status in ('created', 'attempted')`),
    uniqueIndex("gateway_orders_quote_id_key").on(t.quoteId),
    index("gateway_orders_unpaid_idx")
      .on(t.createdAt)
      .where(sql`status in ('created', 'attempted')`),
    foreignKey({
      name: "gateway_orders_invoice_id_fkey",
      columns: [t.invoiceId],
      foreignColumns: [subscriptionBilling.id],
    }),
    foreignKey({
      name: "gateway_orders_quote_id_fkey",
      columns: [t.quoteId],
      foreignColumns: [changeQuotes.id],
    }),
    check("gateway_orders_for_check", sql`num_nonnulls(${t.invoiceId}, ${t.quoteId}) = 1`),
    oneOfCheck("gateway_orders_status_check", t.status, GATEWAY_ORDER_STATUSES),
  ],
);

export const PAYMENT_STATUSES = [
  "created",
  "failed",
  "authorized",
  "captured",
  "refunded",
] as const;
export const PAYMENT_PROVIDERS = ["razorpay", "bank", "tds"] as const;

/** Money in: through the gateway, by bank transfer, or withheld as tax (TDS). Never deleted. */
export const payments = pgTable(
  "payments",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    provider: text("provider", { enum: PAYMENT_PROVIDERS }).notNull(),
    /** The gateway's id, the bank's UTR, or the TDS certificate's number. */
    providerPaymentId: text("provider_payment_id").notNull(),
    orderId: text("order_id"),
    invoiceId: uuid("invoice_id"),
    quoteId: uuid("quote_id"),
    /** How it was paid: card, upi, netbanking, emandate, bank, tds … */
    method: text("method").notNull(),
    amount: minor("amount").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    status: text("status", { enum: PAYMENT_STATUSES }).notNull(),
    /** How much of it settles its invoice; the rest went back or is going back. */
    appliedAmount: minor("applied_amount").notNull().default(sql`0`),
    refundedAmount: minor("refunded_amount").notNull().default(sql`0`),
    disputedAmount: minor("disputed_amount").notNull().default(sql`0`),
    receivedOn: day("received_on"),
    capturedAt: instant("captured_at"),
    fee: minor("fee"),
    tax: minor("tax"),
    /** Why it was set aside instead of being applied. */
    quarantine: text("quarantine"),
  },
  (t) => [
    unique("payments_provider_payment_id_key").on(t.provider, t.providerPaymentId),
    index("payments_invoice_id_idx").on(t.invoiceId),
    index("payments_tenant_id_idx").on(t.tenantId, t.createdAt.desc()),
    foreignKey({
      name: "payments_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: "payments_invoice_id_fkey",
      columns: [t.invoiceId],
      foreignColumns: [subscriptionBilling.id],
    }),
    check(
      "payments_amount_check",
      sql`${t.amount} > 0 and ${t.appliedAmount} >= 0 and ${t.refundedAmount} >= 0 and ${t.refundedAmount} <= ${t.amount} and ${t.appliedAmount} <= ${t.amount}`,
    ),
    oneOfCheck("payments_status_check", t.status, PAYMENT_STATUSES),
    oneOfCheck("payments_provider_check", t.provider, PAYMENT_PROVIDERS),
  ],
);

/** Every try to pay at the gateway, with what went wrong. Append-only. */
export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    orderId: text("order_id").notNull(),
    providerPaymentId: text("provider_payment_id").notNull(),
    method: text("method").notNull(),
    amount: minor("amount").notNull(),
    status: text("status", { enum: PAYMENT_STATUSES }).notNull(),
    errorSource: text("error_source"),
    errorStep: text("error_step"),
    errorReason: text("error_reason"),
    errorDescription: text("error_description"),
  },
  (t) => [
    unique("payment_attempts_payment_status_key").on(t.providerPaymentId, t.status),
    index("payment_attempts_tenant_id_idx").on(t.tenantId, t.createdAt.desc()),
  ],
);

export const REFUND_STATUSES = ["requested", "pending", "processed", "failed"] as const;
export const REFUND_REASONS = [
  "cancellation",
  "duplicate_payment",
  "overpayment",
  "stale_quote",
  "superseded_order",
  "manual",
] as const;

/** Money out, back to the payment it came with. The key makes a repeated request one refund. */
export const refunds = pgTable(
  "refunds",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    paymentId: uuid("payment_id").notNull(),
    /** Null when the payment never settled an invoice. */
    invoiceId: uuid("invoice_id"),
    reason: text("reason", { enum: REFUND_REASONS }).notNull(),
    amount: minor("amount").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    idempotencyKey: text("idempotency_key").notNull().unique("refunds_idempotency_key_key"),
    providerRefundId: text("provider_refund_id").unique("refunds_provider_refund_id_key"),
    status: text("status", { enum: REFUND_STATUSES }).notNull().default("requested"),
    /** Whether it pays out credit, which comes back if the refund fails. */
    isFromCredit: boolean("is_from_credit").notNull().default(false),
    requestedOn: day("requested_on").notNull(),
    error: text("error"),
  },
  (t) => [
    index("refunds_payment_id_idx").on(t.paymentId),
    index("refunds_tenant_id_idx").on(t.tenantId, t.createdAt.desc()),
    foreignKey({
      name: "refunds_payment_id_fkey",
      columns: [t.paymentId],
      foreignColumns: [payments.id],
    }),
    check("refunds_amount_check", sql`${t.amount} > 0`),
    oneOfCheck("refunds_status_check", t.status, REFUND_STATUSES),
    oneOfCheck("refunds_reason_check", t.reason, REFUND_REASONS),
  ],
);

export const MANDATE_STATUSES = [
  "created",
  "confirmed",
  "rejected",
  "paused",
  "cancelled",
] as const;

/** A customer's standing permission to debit their bank account (e-mandate). */
export const mandates = pgTable(
  "mandates",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    customerId: text("customer_id").notNull(),
    orderId: text("order_id").notNull().unique("mandates_order_id_key"),
    tokenId: text("token_id").unique("mandates_token_id_key"),
    method: text("method").notNull(),
    maxAmount: minor("max_amount").notNull(),
    /** The account's last four digits and the bank, for people. */
    accountHint: text("account_hint").notNull(),
    status: text("status", { enum: MANDATE_STATUSES }).notNull().default("created"),
  },
  (t) => [
    uniqueIndex("mandates_tenant_id_key").on(t.tenantId).where(sql`status = 'confirmed'`),
    foreignKey({
      name: "mandates_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    oneOfCheck("mandates_status_check", t.status, MANDATE_STATUSES),
  ],
);

/** A debit of a mandate for an invoice; a new one only after the previous is final. */
export const mandateDebits = pgTable(
  "mandate_debits",
  {
    ...identity,
    mandateId: uuid("mandate_id").notNull(),
    invoiceId: uuid("invoice_id").notNull(),
    orderId: text("order_id").notNull(),
    /** Which try it is: on the day of issue (0), the due day (1), three (2) and seven days later (3). */
    tryNumber: integer("try_number").notNull(),
    providerPaymentId: text("provider_payment_id"),
    status: text("status", { enum: ["requested", "pending", "captured", "failed"] })
      .notNull()
      .default("requested"),
    error: text("error"),
  },
  (t) => [
    unique("mandate_debits_invoice_id_try_number_key").on(t.invoiceId, t.tryNumber),
    uniqueIndex("mandate_debits_under_way_key")
      .on(t.invoiceId)
      .where(sql`status in ('requested', 'pending')`),
    foreignKey({
      name: "mandate_debits_mandate_id_fkey",
      columns: [t.mandateId],
      foreignColumns: [mandates.id],
    }),
  ],
);
