import {
  stockTransferLines,
  stockTransferSerials,
  stockTransfers,
} from "@/db/tenant/inventory/stock-transfers";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Goods that go from one warehouse to another, by way of the warehouse that stands for the road. */
export const stockTransferResource = defineResource({
  table: stockTransfers,
  label: ["Stock transfer", "Stock transfers"],
  title: ["transferNo"],
  list: [
    "transferNo",
    "purpose",
    "fromWarehouseId",
    "toWarehouseId",
    "status",
    "requestedOn",
    "dispatchedAt",
    "receivedAt",
  ],
  form: [
    { title: "Transfer", fields: ["purpose", "requestedOn", "reasonCodeId", "remarks"] },
    { title: "Way", fields: ["fromWarehouseId", "toWarehouseId", "transitWarehouseId"] },
    { title: "Tax", fields: ["isTaxableSupply"] },
  ],
  lines: [
    linesOf({
      table: stockTransferLines,
      label: ["Line", "Lines"],
      columns: ["productId", "requestedQty", "lotId", "dispatchedQty", "receivedQty", "shortQty"],
      readOnly: ["dispatchedQty", "receivedQty", "shortQty", "unitCost"],
      labels: {
        requestedQty: "Asked",
        dispatchedQty: "Sent",
        receivedQty: "Received",
        shortQty: "Short",
      },
      lines: [
        linesOf({
          table: stockTransferSerials,
          label: ["Serial number", "Serial numbers"],
          columns: ["serialNumberId", "dispatchedAt", "receivedAt"],
          readOnly: "all",
        }),
      ],
    }),
  ],
  search: ["transferNo", "remarks"],
  readOnly: ["status", "dispatchedAt", "receivedAt", "invoiceId"],
  labels: {
    fromWarehouseId: "From",
    toWarehouseId: "To",
    transitWarehouseId: "By way of",
    reasonCodeId: "Reason",
    isTaxableSupply: "Taxed supply between GSTINs",
  },
  number: { field: "transferNo", documentType: "stock_transfer" },
});
