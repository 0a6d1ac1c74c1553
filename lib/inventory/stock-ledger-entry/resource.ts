import { stockLedgerEntries } from "@/db/tenant/inventory/stock-ledger-entries";
import { defineResource } from "@/lib/resource/define";

/** One movement of goods in or out, with its cost and the document that caused it. */
export const stockLedgerEntryResource = defineResource({
  table: stockLedgerEntries,
  label: ["Stock movement", "Stock movements"],
  title: ["movementType", "productId", "postingDate"],
  list: [
    "postingDate",
    "movementType",
    "productId",
    "warehouseId",
    "stockCondition",
    "qty",
    "unitCost",
    "valueAmount",
  ],
  form: [],
  readOnly: "all",
  labels: {
    movementType: "Movement",
    storageBinId: "Bin",
    stockCondition: "Condition",
    valueAmount: "Value",
    sourceTable: "Kind of document",
    sourceId: "Document",
    sourceLineId: "Document's line",
    reversalOfId: "Reverses",
  },
});
