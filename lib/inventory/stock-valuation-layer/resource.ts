import { stockValuationLayers } from "@/db/tenant/inventory/stock-valuation-layers";
import { defineResource } from "@/lib/resource/define";

/** What a receipt cost, used up first in, first out by the issues that follow. */
export const stockValuationLayerResource = defineResource({
  table: stockValuationLayers,
  label: ["Cost layer", "Cost layers"],
  title: ["productId", "warehouseId", "valueAmount"],
  list: [
    "productId",
    "warehouseId",
    "qty",
    "unitCost",
    "valueAmount",
    "stockLedgerEntryId",
    "sourceLayerId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    valueAmount: "Value",
    stockLedgerEntryId: "Movement",
    sourceLayerId: "Taken from layer",
  },
});
