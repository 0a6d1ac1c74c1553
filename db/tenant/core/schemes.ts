import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { invoiceLines } from "../finance/invoices";
import { journalEntries } from "../finance/journal-entries";
import { companies } from "./companies";
import { dealers } from "./dealers";
import { productCategories } from "./product-categories";
import { products } from "./products";
import { schemeClaims } from "./scheme-claims";
import { secondarySales } from "./secondary-sales";

export const SCHEME_TYPES = [
  "turnover_slab",
  "quantity_slab",
  "growth",
  "price_protection",
  "cash_discount",
  "free_goods",
  "display",
  "sell_out",
] as const;
export const SCHEME_BASES = ["invoice", "secondary_sale", "payment"] as const;
export const SCHEME_PAYOUT_MODES = ["credit_note", "free_goods", "bank_payment"] as const;
export const SCHEME_STATUSES = [
  "draft",
  "pending_approval",
  "active",
  "paused",
  "closed",
  "settled",
  "cancelled",
] as const;

/** Trade scheme offered to dealers: slabs, growth, price protection or sell-out incentive. */
export const schemes = pgTable(
  "schemes",
  {
    ...identity,
    schemeNo: text("scheme_no").notNull().unique("schemes_scheme_no_key"),
    name: text("name").notNull(),
    schemeType: oneOf("scheme_type", SCHEME_TYPES).notNull(),
    basis: oneOf("basis", SCHEME_BASES).notNull(),
    payoutMode: oneOf("payout_mode", SCHEME_PAYOUT_MODES).notNull(),
    status: oneOf("status", SCHEME_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    startDate: date("start_date").notNull(),
    endDate: date("end_date").notNull(),
    claimDueOn: date("claim_due_on"),

    budgetAmount: money("budget_amount"),
    accruedAmount: money("accrued_amount").notNull().default("0"),
    settledAmount: money("settled_amount").notNull().default("0"),

    criteria: jsonb("criteria").notNull(),
    terms: text("terms"),
    isStackable: boolean("is_stackable").notNull().default(false),

    ...transactionColumns,
  },
  (t) => [
    unique("schemes_client_ref_key").on(t.clientRef),
    oneOfCheck("schemes_scheme_type_check", t.schemeType, SCHEME_TYPES),
    oneOfCheck("schemes_basis_check", t.basis, SCHEME_BASES),
    oneOfCheck("schemes_payout_mode_check", t.payoutMode, SCHEME_PAYOUT_MODES),
    oneOfCheck("schemes_status_check", t.status, SCHEME_STATUSES),
    check("schemes_end_date_check", sql`end_date >= start_date`),
  ],
);

export const SCHEME_SLAB_BENEFIT_TYPES = ["percent", "per_unit", "fixed", "free_qty"] as const;

/** Benefit earned when the basis falls in this band. */
export const schemeSlabs = pgTable(
  "scheme_slabs",
  {
    ...identity,
    schemeId: partOf("scheme_id", () => schemes.id),
    lineNo: integer("line_no").notNull(),
    benefitType: oneOf("benefit_type", SCHEME_SLAB_BENEFIT_TYPES).notNull(),

    fromValue: quantity("from_value").notNull(),
    toValue: quantity("to_value"),
    benefitValue: money("benefit_value").notNull(),

    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    freeProductId: reference("free_product_id", (): AnyPgColumn => products.id),

    ...lineColumns,
  },
  (t) => [
    unique("scheme_slabs_scheme_id_line_no_key").on(t.schemeId, t.lineNo),
    oneOfCheck("scheme_slabs_benefit_type_check", t.benefitType, SCHEME_SLAB_BENEFIT_TYPES),
  ],
);

/**
 * Benefit earned or reversed by a dealer on one invoice line or reported sale.
 *
 * scheme_claim_id is the only column that may be set after insert, once.
 * Append-only: a trigger refuses DELETE, and UPDATE except of scheme_claim_id, journal_entry_id.
 */
export const schemeAccruals = pgTable(
  "scheme_accruals",
  {
    ...identity,
    schemeId: reference("scheme_id", (): AnyPgColumn => schemes.id).notNull(),
    schemeSlabId: reference("scheme_slab_id", (): AnyPgColumn => schemeSlabs.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id).notNull(),
    invoiceLineId: reference("invoice_line_id", (): AnyPgColumn => invoiceLines.id),
    secondarySaleId: reference("secondary_sale_id", (): AnyPgColumn => secondarySales.id),
    accruedOn: date("accrued_on").notNull(),

    basisQty: quantity("basis_qty").notNull().default("0"),
    basisAmount: money("basis_amount").notNull().default("0"),
    benefitAmount: money("benefit_amount").notNull(),

    schemeClaimId: reference("scheme_claim_id", (): AnyPgColumn => schemeClaims.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => schemeAccruals.id),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
  },
  (t) => [
    unique("scheme_accruals_scheme_id_invoice_line_id_secondary_sale_id_key")
      .on(t.schemeId, t.invoiceLineId, t.secondarySaleId, t.reversalOfId)
      .nullsNotDistinct(),
    index("scheme_accruals_dealer_id_accrued_on_idx").on(t.dealerId, t.accruedOn),
    index("scheme_accruals_invoice_line_id_idx").on(t.invoiceLineId),
  ],
);
