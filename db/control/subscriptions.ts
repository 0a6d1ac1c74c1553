import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";
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
    tier: text("tier", { enum: ["FREE", "STARTER", "PROFESSIONAL", "ENTERPRISE"] }).notNull(),
    interval: text("interval", { enum: ["month", "year"] })
      .notNull()
      .default("month"),
    anchorDate: date("anchor_date", { mode: "string" }),
    periodIndex: integer("period_index"),
    periodStart: date("period_start", { mode: "string" }),
    periodEnd: date("period_end", { mode: "string" }),
    trialEnd: date("trial_end", { mode: "string" }),
    trialPlan: jsonb("trial_plan"),
    trialConverts: jsonb("trial_converts"),
    scheduled: jsonb("scheduled").notNull().default([]),
    cancelAt: date("cancel_at", { mode: "string" }),
    suspendedOn: date("suspended_on", { mode: "string" }),
    /** `nonpayment` or `admin`; who asked for it and why is in the audit log. */
    suspendReason: text("suspend_reason", { enum: ["nonpayment", "admin"] }),
    /** Where a suspension by staff leads back to. */
    suspendedFrom: text("suspended_from", { enum: SUBSCRIPTION_STATUSES }),
    collection: text("collection", { enum: ["checkout", "invoice"] })
      .notNull()
      .default("checkout"),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("tenant_subscriptions_live_key").on(t.tenantId).where(sql`status <> 'CANCELLED'`),
    foreignKey({
      name: "tenant_subscriptions_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    oneOfCheck("tenant_subscriptions_status_check", t.status, SUBSCRIPTION_STATUSES),
  ],
);
