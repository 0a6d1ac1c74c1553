import { accounts } from "@/db/tenant/finance/accounts";
import { defineResource } from "@/lib/resource/define";

/** A node of the chart of accounts: what every posting debits or credits. */
export const accountResource = defineResource({
  table: accounts,
  label: ["Ledger account", "Ledger accounts"],
  title: ["code", "name"],
  list: ["code", "name", "rootType", "accountSubtype", "parentAccountId", "isGroup", "companyId"],
  form: [
    {
      title: "Account",
      fields: ["companyId", "code", "name", "rootType", "accountSubtype", "parentAccountId"],
    },
    {
      title: "How it is used",
      fields: ["isGroup", "isControl", "isReconcilable", "currencyId", "scheduleIiiHead"],
    },
  ],
  search: ["code", "name"],
  labels: {
    rootType: "Type",
    accountSubtype: "Purpose",
    parentAccountId: "Under",
    isGroup: "Groups other accounts",
    isControl: "Control account",
    isReconcilable: "Reconciled with statements",
    scheduleIiiHead: "Schedule III head",
  },
  access: { write: "manage" },
});
