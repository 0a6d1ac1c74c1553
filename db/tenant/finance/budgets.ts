import { type AnyPgColumn, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, money, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { accountingPeriods } from "./accounting-periods";
import { accounts } from "./accounts";
import { costCenters } from "./cost-centers";

export const BUDGET_CONTROL_ACTIONS = ["ignore", "warn", "block"] as const;

/** Budgeted amount of an account and cost centre in a period, with control action. */
export const budgets = pgTable(
  "budgets",
  {
    ...identity,
    versionCode: text("version_code").notNull().default("base"),
    controlAction: oneOf("control_action", BUDGET_CONTROL_ACTIONS).notNull().default("ignore"),
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id).notNull(),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    budgetAmount: money("budget_amount").notNull(),
    committedAmount: money("committed_amount").notNull().default("0"),
    actualAmount: money("actual_amount").notNull().default("0"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("budgets_accounting_period_id_account_id_cost_center_id_key")
      .on(t.accountingPeriodId, t.accountId, t.costCenterId, t.versionCode)
      .nullsNotDistinct(),
    oneOfCheck("budgets_control_action_check", t.controlAction, BUDGET_CONTROL_ACTIONS),
  ],
);
