import { stockAdjustmentLines, stockAdjustments } from "@/db/tenant/inventory/stock-adjustments";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A correction of stock: found, lost, written off, revalued, kitted, or carried over at the start. */
export const stockAdjustmentResource = defineResource({
  table: stockAdjustments,
  label: ["Stock adjustment", "Stock adjustments"],
  title: ["adjustmentNo"],
  list: [
    "adjustmentNo",
    "adjustmentType",
    "warehouseId",
    "postingDate",
    "reasonCodeId",
    "status",
    "totalValueAmount",
  ],
  form: [
    { title: "Adjustment", fields: ["adjustmentType", "warehouseId", "postingDate"] },
    { title: "Cause", fields: ["reasonCodeId", "refurbishmentJobId", "remarks"] },
  ],
  lines: [
    linesOf({
      table: stockAdjustmentLines,
      label: ["Line", "Lines"],
      columns: [
        "productId",
        "storageBinId",
        "lotId",
        "serialNumberId",
        "qtyChange",
        "unitCost",
        "valueChangeAmount",
        "fromCondition",
        "toCondition",
      ],
      labels: {
        storageBinId: "Bin",
        qtyChange: "Change of quantity",
        valueChangeAmount: "Change of value",
      },
    }),
  ],
  search: ["adjustmentNo", "remarks"],
  readOnly: ["status", "stockCountId", "totalValueAmount", "journalEntryId"],
  labels: {
    adjustmentType: "Type",
    reasonCodeId: "Reason",
    totalValueAmount: "Value",
  },
  number: { field: "adjustmentNo", documentType: "stock_adjustment" },
});
