import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  reference,
} from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { currencies } from "../core/currencies";
import { integrations } from "../core/integrations";
import { accounts } from "./accounts";

export const BANK_ACCOUNT_KINDS = [
  "bank",
  "cash",
  "petty_cash",
  "gateway",
  "wallet",
  "cheque_in_hand",
] as const;

/** Company bank, cash, wallet or gateway clearing account tied to a ledger account. */
export const bankAccounts = pgTable(
  "bank_accounts",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    accountKind: oneOf("account_kind", BANK_ACCOUNT_KINDS).notNull(),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    bankName: text("bank_name"),
    accountNoEnc: text("account_no_enc"),
    accountNoLast4: text("account_no_last4"),
    ifsc: text("ifsc"),

    accountId: reference("account_id", (): AnyPgColumn => accounts.id)
      .notNull()
      .unique("bank_accounts_account_id_key"),
    currencyId: reference("currency_id", (): AnyPgColumn => currencies.id).notNull(),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),

    overdraftLimitAmount: money("overdraft_limit_amount").notNull().default("0"),
    lastStatementOn: date("last_statement_on"),
    lastStatementBalanceAmount: money("last_statement_balance_amount"),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    unique("bank_accounts_company_id_code_key").on(t.companyId, t.code),
    oneOfCheck("bank_accounts_account_kind_check", t.accountKind, BANK_ACCOUNT_KINDS),
  ],
);
