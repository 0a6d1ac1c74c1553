import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, identity, instant, minor, oneOfCheck } from "./columns";
import { tenantSubscriptions } from "./subscriptions";
import { TAX_TREATMENTS, tenants } from "./tenants";

export const INVOICE_STATUSES = ["draft", "open", "paid", "uncollectible"] as const;
export const INVOICE_REASONS = [
  "purchase",
  "change",
  "interval_change",
  "renewal",
  "trial_end",
  "reactivation",
] as const;

/** Amounts of a line or of a whole document, per tax. */
export const taxes = {
  cgst: minor("cgst").notNull(),
  sgst: minor("sgst").notNull(),
  igst: minor("igst").notNull(),
};

/**
 * A tax invoice. Once it has a number only its settlement changes (by trigger): status, open amount,
 * due day, write-off and the day it was paid. It is never deleted; corrections are credit notes.
 */
export const subscriptionBilling = pgTable(
  "subscription_billing",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    subscriptionId: uuid("subscription_id").notNull(),
    /** Null until the last write before the commit. */
    number: text("number").unique("subscription_billing_number_key"),
    financialYear: text("fy"),
    status: text("status", { enum: INVOICE_STATUSES }).notNull(),
    reason: text("reason", { enum: INVOICE_REASONS }).notNull(),
    /** The local day it bills from. */
    billingDate: day("billing_date").notNull(),
    /** The supplier's day on which it got its number; never runs backwards within a series. */
    issuedOn: day("issued_on"),
    dueOn: day("due_on").notNull(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    placeOfSupply: text("place_of_supply"),
    treatment: text("treatment", { enum: TAX_TREATMENTS }).notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    subtotal: minor("subtotal").notNull(),
    ...taxes,
    total: minor("total").notNull(),
    creditApplied: minor("credit_applied").notNull(),
    writeoff: minor("writeoff").notNull(),
    /** What was to be paid when it was issued. */
    amountDue: minor("amount_due").notNull(),
    openAmount: minor("open_amount").notNull(),
    paidOn: day("paid_on"),
    /** Rupees for a unit of the currency, times a million. */
    fxPpm: bigint("fx_ppm", { mode: "bigint" }),
    inrEquivalent: minor("inr_equivalent"),
    /** Every field of the printed document; the PDF is drawn from it and from nothing else. */
    snapshot: jsonb("snapshot"),
    snapshotHash: text("snapshot_hash"),
  },
  (t) => [
    uniqueIndex("subscription_billing_renewal_key")
      .on(t.subscriptionId, t.periodStart)
      .where(sql`reason = 'renewal'`),
    index("subscription_billing_tenant_id_idx").on(t.tenantId, t.issuedOn.desc(), t.id),
    index("subscription_billing_open_idx").on(t.dueOn).where(sql`status = 'open'`),
    foreignKey({
      name: "subscription_billing_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: "subscription_billing_subscription_id_fkey",
      columns: [t.subscriptionId],
      foreignColumns: [tenantSubscriptions.id],
    }),
    check(
      "subscription_billing_total_check",
      sql`${t.total} = ${t.subtotal} + ${t.cgst} + ${t.sgst} + ${t.igst}`,
    ),
    check(
      "subscription_billing_open_amount_check",
      sql`${t.openAmount} between 0 and ${t.total} and ${t.creditApplied} >= 0 and ${t.writeoff} >= 0`,
    ),
    check(
      "subscription_billing_number_check",
      sql`(${t.number} is null) = (${t.status} = 'draft') and length(${t.number}) <= 16`,
    ),
    oneOfCheck("subscription_billing_status_check", t.status, INVOICE_STATUSES),
    oneOfCheck("subscription_billing_reason_check", t.reason, INVOICE_REASONS),
  ],
);

/** Days of a product on an invoice. */
export const invoiceLines = pgTable(
  "invoice_lines",
  {
    ...identity,
    invoiceId: uuid("invoice_id").notNull(),
    position: smallint("position").notNull(),
    product: text("product").notNull(),
    description: text("description").notNull(),
    sac: text("sac").notNull(),
    quantity: integer("quantity").notNull(),
    from: day("from_on").notNull(),
    to: day("to_on").notNull(),
    days: integer("days").notNull(),
    periodStart: day("period_start").notNull(),
    periodDays: integer("period_days").notNull(),
    fullPrice: minor("full_price").notNull(),
    amount: minor("amount").notNull(),
    ...taxes,
  },
  (t) => [
    unique("invoice_lines_invoice_id_position_key").on(t.invoiceId, t.position),
    check("invoice_lines_amount_check", sql`${t.amount} >= 0 and ${t.amount} <= ${t.fullPrice}`),
    foreignKey({
      name: "invoice_lines_invoice_id_fkey",
      columns: [t.invoiceId],
      foreignColumns: [subscriptionBilling.id],
    }),
  ],
);

/** The last number of a series in a financial year. A row and not a sequence: a rollback returns it. */
export const numberSeries = pgTable(
  "number_series",
  {
    series: text("series").notNull(),
    financialYear: text("fy").notNull(),
    last: integer("last").notNull(),
    lastIssuedOn: day("last_issued_on").notNull(),
  },
  (t) => [primaryKey({ name: "number_series_pkey", columns: [t.series, t.financialYear] })],
);

/** Rate of a tax treatment from a day on, in hundredths of a percent per component. */
export const taxRates = pgTable(
  "tax_rates",
  {
    ...identity,
    treatment: text("treatment", { enum: TAX_TREATMENTS }).notNull(),
    cgstBasisPoints: integer("cgst_basis_points").notNull(),
    sgstBasisPoints: integer("sgst_basis_points").notNull(),
    igstBasisPoints: integer("igst_basis_points").notNull(),
    validFrom: day("valid_from").notNull(),
  },
  (t) => [unique("tax_rates_treatment_valid_from_key").on(t.treatment, t.validFrom)],
);

/** What a unit of a currency is worth in rupees for the return, from a day on. */
export const exchangeRates = pgTable(
  "exchange_rates",
  {
    ...identity,
    currency: text("currency", { enum: ["USD"] }).notNull(),
    /** Rupees times a million. */
    inrPpm: bigint("inr_ppm", { mode: "bigint" }).notNull(),
    validFrom: day("valid_from").notNull(),
    enteredAt: instant("entered_at").notNull(),
  },
  (t) => [
    unique("exchange_rates_currency_valid_from_key").on(t.currency, t.validFrom),
    check("exchange_rates_inr_ppm_check", sql`${t.inrPpm} > 0`),
  ],
);
