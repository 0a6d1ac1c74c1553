import { putawayTasks } from "@/db/tenant/inventory/putaway-tasks";
import { defineResource } from "@/lib/resource/define";

/** Units that wait at the dock for somebody to bring them to their bin. */
export const putawayTaskResource = defineResource({
  table: putawayTasks,
  label: ["Putaway task", "Putaway tasks"],
  title: ["taskNo"],
  list: [
    "taskNo",
    "warehouseId",
    "productId",
    "qty",
    "suggestedBinId",
    "assignedUserId",
    "status",
    "doneQty",
  ],
  form: [
    { title: "Goods", fields: ["warehouseId", "productId", "lotId", "qty"] },
    { title: "Way", fields: ["fromBinId", "suggestedBinId", "assignedUserId"] },
  ],
  search: ["taskNo"],
  readOnly: ["status", "actualBinId", "doneQty", "doneAt"],
  labels: {
    goodsReceiptLineId: "From goods receipt",
    salesReturnLineId: "From sales return",
    stockTransferLineId: "From stock transfer",
    actualBinId: "Put in bin",
    doneQty: "Put away",
    assignedUserId: "Assigned to",
  },
  number: { field: "taskNo", documentType: "putaway_task" },
});
