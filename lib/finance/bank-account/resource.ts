import { bankAccounts } from "@/db/tenant/finance/bank-accounts";
import { defineResource } from "@/lib/resource/define";

/** Where the company keeps money: a bank, cash box, wallet or gateway, with its ledger account. */
export const bankAccountResource = defineResource({
  table: bankAccounts,
  label: ["Bank or cash account", "Bank and cash accounts"],
  title: ["code", "name"],
  list: [
    "code",
    "name",
    "accountKind",
    "bankName",
    "accountNoLast4",
    "accountId",
    "currencyId",
    "lastStatementOn",
  ],
  form: [
    {
      title: "Account",
      fields: ["companyId", "branchId", "code", "name", "accountKind", "accountId", "currencyId"],
    },
    {
      title: "At the bank",
      fields: ["bankName", "accountNoLast4", "ifsc", "overdraftLimitAmount", "integrationId"],
    },
  ],
  search: ["code", "name", "bankName", "accountNoLast4"],
  readOnly: ["lastStatementOn", "lastStatementBalanceAmount"],
  labels: {
    accountKind: "Kind",
    bankName: "Bank",
    accountNoLast4: "Account number ends in",
    accountId: "Ledger account",
    overdraftLimitAmount: "Overdraft limit",
    integrationId: "Connection",
    lastStatementBalanceAmount: "Balance of the last statement",
  },
  key: ["companyId", "code"],
  access: { write: "manage" },
});
