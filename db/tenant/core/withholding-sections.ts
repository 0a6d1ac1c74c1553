import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  money,
  oneOf,
  oneOfCheck,
  percentage,
  reference,
  setupColumns,
} from "../columns";
import { accounts } from "../finance/accounts";

export const WITHHOLDING_SECTION_TAX_TYPES = ["tds", "tcs"] as const;

/** Effective-dated TDS/TCS section (old and new Act codes) with rates and thresholds. */
export const withholdingSections = pgTable(
  "withholding_sections",
  {
    ...identity,
    code: text("code").notNull(),
    description: text("description").notNull(),
    taxType: oneOf("tax_type", WITHHOLDING_SECTION_TAX_TYPES).notNull(),

    act: text("act").notNull(),
    rateIndividualPct: percentage("rate_individual_pct").notNull(),
    rateCompanyPct: percentage("rate_company_pct").notNull(),
    rateNoPanPct: percentage("rate_no_pan_pct").notNull(),
    singleThresholdAmount: money("single_threshold_amount").notNull().default("0"),
    annualThresholdAmount: money("annual_threshold_amount").notNull().default("0"),

    payableAccountId: reference("payable_account_id", (): AnyPgColumn => accounts.id),
    effectiveFrom: date("effective_from").notNull(),
    effectiveTo: date("effective_to"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("withholding_sections_act_code_effective_from_key").on(t.act, t.code, t.effectiveFrom),
    oneOfCheck("withholding_sections_tax_type_check", t.taxType, WITHHOLDING_SECTION_TAX_TYPES),
  ],
);
