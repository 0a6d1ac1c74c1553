import { stockCountLines, stockCountScans, stockCounts } from "@/db/tenant/inventory/stock-counts";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A count of what really lies in a warehouse, a zone of it or a category. */
export const stockCountResource = defineResource({
  table: stockCounts,
  label: ["Stock count", "Stock counts"],
  title: ["countNo"],
  list: [
    "countNo",
    "countType",
    "warehouseId",
    "warehouseZoneId",
    "plannedOn",
    "status",
    "countedByUserId",
  ],
  form: [
    { title: "Count", fields: ["countType", "plannedOn", "countedByUserId", "isBlind"] },
    { title: "What is counted", fields: ["warehouseId", "warehouseZoneId", "categoryId"] },
  ],
  lines: [
    linesOf({
      table: stockCountLines,
      label: ["Line", "Lines"],
      columns: [
        "productId",
        "storageBinId",
        "lotId",
        "bookQty",
        "countedQty",
        "recountQty",
        "differenceQty",
      ],
      readOnly: ["differenceQty"],
      labels: {
        storageBinId: "Bin",
        bookQty: "In the books",
        countedQty: "Counted",
        recountQty: "Counted again",
        differenceQty: "Difference",
      },
      lines: [
        linesOf({
          table: stockCountScans,
          label: ["Scan", "Scans"],
          columns: ["scannedCode", "scanResult", "serialNumberId", "scannedAt", "scannedByUserId"],
          readOnly: "all",
          labels: { scanResult: "Result", scannedByUserId: "Scanned by" },
        }),
      ],
    }),
  ],
  search: ["countNo"],
  readOnly: ["status", "frozenAt", "reviewedByUserId"],
  labels: {
    countType: "Type",
    warehouseZoneId: "Zone",
    isBlind: "Book quantity hidden from counters",
    countedByUserId: "Counted by",
    reviewedByUserId: "Reviewed by",
  },
  number: { field: "countNo", documentType: "stock_count" },
});
