import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { tenantSchemas } from "./clusters";
import { identity, instant, oneOfCheck } from "./columns";

export const TENANT_LIFECYCLES = [
  "registered",
  "provisioning",
  "ready",
  "failed",
  "deprovisioning",
  "deprovisioned",
] as const;
export type TenantLifecycle = (typeof TENANT_LIFECYCLES)[number];

export const TAX_TREATMENTS = [
  "domestic_intra",
  "domestic_inter",
  "sez_lut",
  "export_lut",
] as const;

/** A company with its own workspace: its address, its schema and what billing must know. */
export const tenants = pgTable(
  "tenants",
  {
    ...identity,
    slug: text("slug").notNull(),
    /** The slug as a reader sees it; two live tenants never look alike. */
    skeleton: text("skeleton").notNull(),
    legalName: text("legal_name").notNull(),
    country: text("country").notNull(),
    stateCode: text("state_code"),
    gstin: text("gstin"),
    taxTreatment: text("tax_treatment", { enum: TAX_TREATMENTS }).notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    currencyLockedAt: instant("currency_locked_at"),
    billingTz: text("billing_tz").notNull(),
    billingEmail: text("billing_email").notNull(),
    address: jsonb("address"),
    schemaName: text("schema_name").unique("tenants_schema_name_key"),
    lifecycle: text("lifecycle", { enum: TENANT_LIFECYCLES }).notNull().default("registered"),
    trialUsedAt: instant("trial_used_at"),
    /** Set while a mail to `billing_email` bounced or was complained about. */
    billingEmailFailedAt: instant("billing_email_failed_at"),
    /** Rows in metered tables, counted at night. */
    recordCount: integer("record_count").notNull().default(0),
    recordsCountedAt: instant("records_counted_at"),
  },
  (t) => [
    uniqueIndex("tenants_slug_key").on(t.slug).where(sql`lifecycle <> 'deprovisioned'`),
    uniqueIndex("tenants_skeleton_key").on(t.skeleton).where(sql`lifecycle <> 'deprovisioned'`),
    index("tenants_created_at_idx").on(t.createdAt.desc()),
    foreignKey({
      name: "tenants_schema_name_fkey",
      columns: [t.schemaName],
      foreignColumns: [tenantSchemas.schemaName],
    }),
    check("tenants_slug_check", sql`${t.slug} ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'`),
    check("tenants_country_check", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("tenants_ready_check", sql`${t.lifecycle} <> 'ready' or ${t.schemaName} is not null`),
    oneOfCheck("tenants_currency_check", t.currency, ["INR", "USD"]),
    oneOfCheck("tenants_tax_treatment_check", t.taxTreatment, TAX_TREATMENTS),
    oneOfCheck("tenants_lifecycle_check", t.lifecycle, TENANT_LIFECYCLES),
  ],
);

/** A subdomain that a tenant gave up; nobody else gets it before `free_at`. */
export const releasedSubdomains = pgTable(
  "released_subdomains",
  {
    ...identity,
    slug: text("slug").notNull(),
    skeleton: text("skeleton").notNull(),
    tenantId: uuid("tenant_id").notNull(),
    freeAt: instant("free_at").notNull(),
  },
  (t) => [index("released_subdomains_skeleton_idx").on(t.skeleton, t.freeAt)],
);
