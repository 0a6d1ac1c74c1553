import { sql } from "drizzle-orm";
import {
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
import { day, days, identity, instant, minor, oneOfCheck } from "./columns";
import { tenants } from "./tenants";

export const SUBSCRIPTION_STATUSES = [
  "TRIAL",
  "ACTIVE",
  "PAST_DUE",
  "SUSPENDED",
  "CANCELLED",
] as const;

/** What a tenant has subscribed to; exactly one row per tenant is not cancelled. */
export const tenantSubscriptions = pgTable(
  "tenant_subscriptions",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    status: text("status", { enum: SUBSCRIPTION_STATUSES }).notNull(),
    /** The local day on which it got its status; null since the beginning. */
    statusSince: day("status_since"),
    tier: text("tier", { enum: ["FREE", "STARTER", "PROFESSIONAL", "ENTERPRISE"] }).notNull(),
    interval: text("interval", { enum: ["month", "year"] })
      .notNull()
      .default("month"),
    anchorDate: day("anchor_date"),
    periodIndex: integer("period_index"),
    periodStart: day("period_start"),
    periodEnd: day("period_end"),
    trialEnd: day("trial_end"),
    trialPlan: jsonb("trial_plan"),
    trialConverts: jsonb("trial_converts"),
    scheduled: jsonb("scheduled").notNull().default([]),
    cancelAt: day("cancel_at"),
    suspendedOn: day("suspended_on"),
    /** `nonpayment` or `admin`; who asked for it and why is in the audit log. */
    suspendReason: text("suspend_reason", { enum: ["nonpayment", "admin"] }),
    /** Where a suspension by staff leads back to. */
    suspendedFrom: text("suspended_from", { enum: SUBSCRIPTION_STATUSES }),
    collection: text("collection", { enum: ["checkout", "invoice"] })
      .notNull()
      .default("checkout"),
    /** The earliest local day on which time alone changes something; null when nothing is due ever. */
    nextDueOn: day("next_due_on"),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("tenant_subscriptions_live_key").on(t.tenantId).where(sql`status <> 'CANCELLED'`),
    index("tenant_subscriptions_due_idx").on(t.nextDueOn).where(sql`status <> 'CANCELLED'`),
    foreignKey({
      name: "tenant_subscriptions_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    oneOfCheck("tenant_subscriptions_status_check", t.status, SUBSCRIPTION_STATUSES),
  ],
);

/** What a renewal will bill: a product, how many of it, and the monthly price it was taken at. */
export const subscriptionItems = pgTable(
  "subscription_items",
  {
    ...identity,
    subscriptionId: uuid("subscription_id").notNull(),
    /** A tier's code, a module's code or `extra_seat`. */
    product: text("product").notNull(),
    quantity: integer("quantity").notNull(),
    unitAmount: minor("unit_amount").notNull(),
    /** The day whose price list it was taken from. */
    pricedOn: day("priced_on").notNull(),
  },
  (t) => [
    unique("subscription_items_subscription_id_product_key").on(t.subscriptionId, t.product),
    check("subscription_items_quantity_check", sql`${t.quantity} > 0`),
    foreignKey({
      name: "subscription_items_subscription_id_fkey",
      columns: [t.subscriptionId],
      foreignColumns: [tenantSubscriptions.id],
    }),
  ],
);

/**
 * Days of a product that are on an invoice. An exclusion constraint (in the migration) refuses to bill
 * a day of one lane twice; a further purchase of seats takes a lane of its own.
 */
export const billedSegments = pgTable(
  "billed_segments",
  {
    ...identity,
    subscriptionId: uuid("subscription_id").notNull(),
    product: text("product").notNull(),
    lane: integer("lane").notNull(),
    span: days("span").notNull(),
    quantity: integer("quantity").notNull(),
    periodStart: day("period_start").notNull(),
    periodDays: integer("period_days").notNull(),
    /** Price of the whole period. */
    fullPrice: minor("full_price").notNull(),
    invoiceLineId: uuid("invoice_line_id").notNull(),
  },
  (t) => [
    index("billed_segments_invoice_line_id_idx").on(t.invoiceLineId),
    check("billed_segments_span_check", sql`not isempty(${t.span})`),
    foreignKey({
      name: "billed_segments_subscription_id_fkey",
      columns: [t.subscriptionId],
      foreignColumns: [tenantSubscriptions.id],
    }),
  ],
);
