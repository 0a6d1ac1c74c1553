import { accountBalances } from "@/db/tenant/finance/account-balances";
import { defineResource } from "@/lib/resource/define";

/** What an account opened with, moved and closed at in a period: a line of the trial balance. */
export const accountBalanceResource = defineResource({
  table: accountBalances,
  label: ["Account balance", "Account balances"],
  title: ["accountId", "accountingPeriodId", "costCenterId"],
  list: [
    "accountingPeriodId",
    "accountId",
    "costCenterId",
    "openingAmount",
    "debitAmount",
    "creditAmount",
    "closingAmount",
  ],
  form: [],
  readOnly: "all",
  labels: {
    accountingPeriodId: "Period",
    costCenterId: "Cost centre",
    openingAmount: "Opening",
    debitAmount: "Debit",
    creditAmount: "Credit",
    closingAmount: "Closing",
  },
});
