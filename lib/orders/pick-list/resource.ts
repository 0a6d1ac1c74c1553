import { pickListLines, pickLists } from "@/db/tenant/orders/pick-lists";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What one picker takes from the bins of one warehouse, in the order of walking. */
export const pickListResource = defineResource({
  table: pickLists,
  label: ["Pick list", "Pick lists"],
  title: ["pickNo"],
  list: [
    "pickNo",
    "warehouseId",
    "salesOrderId",
    "pickWaveId",
    "pickMethod",
    "pickerUserId",
    "status",
  ],
  form: [
    { title: "Picking", fields: ["warehouseId", "pickMethod", "pickerUserId", "pickWaveId"] },
    { title: "For", fields: ["salesOrderId", "stockTransferId"] },
  ],
  lines: [
    linesOf({
      table: pickListLines,
      label: ["Line", "Lines"],
      example: { orderAllocationId: "order-allocations" },
      columns: [
        "productId",
        "requestedQty",
        "orderAllocationId",
        "stockTransferLineId",
        "storageBinId",
        "lotId",
        "pickedQty",
        "shortQty",
        "shortReasonCodeId",
      ],
      readOnly: ["pickedQty", "shortQty", "shortReasonCodeId"],
      labels: {
        stockTransferLineId: "Transfer line",
        storageBinId: "Bin",
        requestedQty: "To pick",
        pickedQty: "Picked",
        shortQty: "Short",
        shortReasonCodeId: "Why short",
      },
    }),
  ],
  search: ["pickNo"],
  readOnly: ["status", "startedAt", "completedAt"],
  labels: { pickNo: "Pick list number", pickMethod: "Method", pickerUserId: "Picker" },
  number: { field: "pickNo", documentType: "pick_list" },
});
