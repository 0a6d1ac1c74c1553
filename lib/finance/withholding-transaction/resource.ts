import { withholdingTransactions } from "@/db/tenant/finance/withholding-transactions";
import { defineResource } from "@/lib/resource/define";

/** Tax deducted or collected at source, up to the challan that paid it and the certificate. */
export const withholdingTransactionResource = defineResource({
  table: withholdingTransactions,
  label: ["TDS or TCS entry", "TDS and TCS entries"],
  title: ["withholdingSectionId", "deductedOn", "taxAmount"],
  list: [
    "deductedOn",
    "withholdingSectionId",
    "vendorId",
    "customerId",
    "baseAmount",
    "taxAmount",
    "quarter",
    "challanNo",
  ],
  form: [],
  readOnly: "all",
  labels: {
    withholdingSectionId: "Section",
    baseAmount: "On amount",
    taxAmount: "Tax",
    reversalOfId: "Reverses",
  },
  example: { vendorId: "vendors", quarter: "Q1" },
});
