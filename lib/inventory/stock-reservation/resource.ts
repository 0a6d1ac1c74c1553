import { stockReservations } from "@/db/tenant/inventory/stock-reservations";
import { defineResource } from "@/lib/resource/define";

/** Stock that is held for an order, a transfer or a repair until it is picked or given free. */
export const stockReservationResource = defineResource({
  table: stockReservations,
  label: ["Stock reservation", "Stock reservations"],
  title: ["productId", "warehouseId", "reservedQty"],
  list: [
    "productId",
    "warehouseId",
    "serialNumberId",
    "reservedQty",
    "consumedQty",
    "status",
    "orderAllocationId",
    "expiresAt",
  ],
  form: [],
  // A reservation counts only together with the balance it holds; the commands write both.
  readOnly: "all",
  example: { orderAllocationId: "order-allocations" },
  labels: {
    stockCondition: "Condition",
    storageBinId: "Bin",
    reservedQty: "Reserved",
    consumedQty: "Used",
    orderAllocationId: "For order",
    stockTransferLineId: "For transfer",
    serviceVisitPartId: "For service visit",
  },
});
