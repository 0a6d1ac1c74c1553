import { journalLines } from "@/db/tenant/finance/journal-entries";
import { defineResource } from "@/lib/resource/define";

/** One debit or credit: what a ledger, a party's statement or a cost centre's report is made of. */
export const journalLineResource = defineResource({
  table: journalLines,
  label: ["Journal line", "Journal lines"],
  title: ["journalEntryId", "lineNo"],
  list: [
    "journalEntryId",
    "accountId",
    "debitAmount",
    "creditAmount",
    "customerId",
    "vendorId",
    "costCenterId",
    "description",
  ],
  form: [],
  readOnly: "all",
  labels: {
    lineNo: "Line",
    debitAmount: "Debit",
    creditAmount: "Credit",
    currencyDebitAmount: "Debit in the entry's currency",
    currencyCreditAmount: "Credit in the entry's currency",
    costCenterId: "Cost centre",
  },
  example: { debitAmount: "1.00" },
});
