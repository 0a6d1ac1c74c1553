import { orderAllocations } from "@/db/tenant/orders/order-allocations";
import { defineResource } from "@/lib/resource/define";

/** Where the goods of an order line come from: own stock, a vendor's direct delivery or a dealer. */
export const orderAllocationResource = defineResource({
  table: orderAllocations,
  label: ["Order allocation", "Order allocations"],
  title: ["salesOrderLineId", "allocationNo"],
  list: [
    "salesOrderLineId",
    "allocationNo",
    "sourceType",
    "warehouseId",
    "allocatedQty",
    "fulfilledQty",
    "status",
    "expectedDate",
  ],
  form: [
    { title: "Order", fields: ["salesOrderLineId", "allocationNo", "allocatedQty"] },
    { title: "Source", fields: ["sourceType", "warehouseId", "vendorId", "dealerId"] },
    { title: "Supply", fields: ["purchaseOrderLineId", "expectedDate"] },
  ],
  readOnly: ["status", "orderSourcingRuleId", "fulfilledQty"],
  labels: {
    salesOrderLineId: "Order line",
    allocationNo: "Part",
    sourceType: "Source",
    allocatedQty: "Allocated",
    fulfilledQty: "Delivered",
    orderSourcingRuleId: "Chosen by rule",
  },
});
