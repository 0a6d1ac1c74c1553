import { type AnyPgColumn, boolean, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";

export const ACCOUNT_ROOT_TYPES = ["asset", "liability", "equity", "income", "expense"] as const;
export const ACCOUNT_SUBTYPES = [
  "bank",
  "cash",
  "receivable",
  "payable",
  "stock",
  "grni",
  "cogs",
  "sales",
  "tax_output",
  "tax_input",
  "tds_payable",
  "tds_receivable",
  "fixed_asset",
  "accumulated_depreciation",
  "payroll_payable",
  "round_off",
  "suspense",
  "retained_earnings",
  "general",
] as const;

/**
 * Chart-of-accounts node; only leaf accounts take postings.
 *
 * A control account (receivable, payable, stock, payroll) takes entries only from its sub-ledger
 * and must agree with it.
 */
export const accounts = pgTable(
  "accounts",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    rootType: oneOf("root_type", ACCOUNT_ROOT_TYPES).notNull(),
    accountSubtype: oneOf("account_subtype", ACCOUNT_SUBTYPES).notNull(),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    parentAccountId: reference("parent_account_id", (): AnyPgColumn => accounts.id),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id),
    isGroup: boolean("is_group").notNull().default(false),
    isControl: boolean("is_control").notNull().default(false),
    isReconcilable: boolean("is_reconcilable").notNull().default(false),
    scheduleIiiHead: text("schedule_iii_head"),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    unique("accounts_company_id_code_key").on(t.companyId, t.code),
    oneOfCheck("accounts_root_type_check", t.rootType, ACCOUNT_ROOT_TYPES),
    oneOfCheck("accounts_account_subtype_check", t.accountSubtype, ACCOUNT_SUBTYPES),
  ],
);
