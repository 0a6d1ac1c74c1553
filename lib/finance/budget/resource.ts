import { budgets } from "@/db/tenant/finance/budgets";
import { defineResource } from "@/lib/resource/define";

/** What may be spent on an account in a period, and what happens beyond it. */
export const budgetResource = defineResource({
  table: budgets,
  label: ["Budget", "Budgets"],
  title: ["accountId", "costCenterId", "accountingPeriodId"],
  list: [
    "accountingPeriodId",
    "accountId",
    "costCenterId",
    "versionCode",
    "budgetAmount",
    "committedAmount",
    "actualAmount",
  ],
  form: [
    {
      title: "Budget",
      fields: [
        "accountingPeriodId",
        "accountId",
        "costCenterId",
        "versionCode",
        "budgetAmount",
        "controlAction",
      ],
    },
  ],
  readOnly: ["committedAmount", "actualAmount"],
  labels: {
    accountingPeriodId: "Period",
    costCenterId: "Cost centre",
    versionCode: "Budget version",
    budgetAmount: "Budget",
    committedAmount: "Committed",
    actualAmount: "Spent",
    controlAction: "When exceeded",
  },
});
