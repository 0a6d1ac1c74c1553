import { bankTransactions } from "@/db/tenant/finance/bank-transactions";
import { defineResource } from "@/lib/resource/define";

/** A line of a bank statement, waiting to be matched with what the books say. */
export const bankTransactionResource = defineResource({
  table: bankTransactions,
  label: ["Bank statement line", "Bank statement lines"],
  title: ["description", "transactionDate"],
  list: [
    "transactionDate",
    "bankAccountId",
    "description",
    "counterparty",
    "referenceNo",
    "amount",
    "status",
    "paymentId",
  ],
  form: [
    {
      title: "Statement",
      fields: [
        "bankAccountId",
        "statementRef",
        "transactionDate",
        "valueDate",
        "amount",
        "balanceAmount",
      ],
    },
    { title: "Details", fields: ["description", "counterparty", "referenceNo", "fingerprint"] },
  ],
  search: ["description", "counterparty", "referenceNo", "statementRef"],
  readOnly: ["status", "paymentId", "journalLineId", "matchedByUserId", "matchedAt"],
  labels: {
    statementRef: "Statement",
    transactionDate: "Date",
    balanceAmount: "Balance after",
    fingerprint: "Unique line id",
    matchedByUserId: "Matched by",
  },
});
