import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, money, reference } from "../columns";
import { accountingPeriods } from "./accounting-periods";
import { accounts } from "./accounts";
import { costCenters } from "./cost-centers";

/**
 * Running debit and credit per account, cost centre and period, kept by the posting transaction.
 */
export const accountBalances = pgTable(
  "account_balances",
  {
    ...identity,
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id).notNull(),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    openingAmount: money("opening_amount").notNull().default("0"),
    debitAmount: money("debit_amount").notNull().default("0"),
    creditAmount: money("credit_amount").notNull().default("0"),
    closingAmount: money("closing_amount").notNull().default("0"),
  },
  (t) => [
    unique("account_balances_accounting_period_id_account_id_key")
      .on(t.accountingPeriodId, t.accountId, t.costCenterId)
      .nullsNotDistinct(),
    check(
      "account_balances_closing_amount_check",
      sql`closing_amount = opening_amount + debit_amount - credit_amount`,
    ),
  ],
);
