import {
  purchaseRequisitionLines,
  purchaseRequisitions,
} from "@/db/tenant/procurement/purchase-requisitions";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What somebody in the company asks the buyers to get, and by when. */
export const purchaseRequisitionResource = defineResource({
  table: purchaseRequisitions,
  label: ["Purchase requisition", "Purchase requisitions"],
  title: ["requisitionNo"],
  list: [
    "requisitionNo",
    "requestedByUserId",
    "departmentId",
    "requiredBy",
    "origin",
    "estimatedAmount",
    "status",
    "branchId",
  ],
  form: [
    {
      title: "Request",
      fields: ["requestedByUserId", "requiredBy", "origin", "justification", "estimatedAmount"],
    },
    { title: "Belongs to", fields: ["companyId", "branchId", "departmentId", "warehouseId"] },
  ],
  lines: [
    linesOf({
      table: purchaseRequisitionLines,
      label: ["Item", "Items"],
      columns: [
        "productId",
        "description",
        "requestedQty",
        "uomId",
        "estimatedPrice",
        "requiredBy",
        "suggestedVendorId",
        "orderedQty",
      ],
      readOnly: ["orderedQty", "replenishmentRuleId", "salesOrderLineId"],
      labels: {
        requestedQty: "Quantity",
        orderedQty: "Ordered",
        requiredBy: "Needed by",
      },
    }),
  ],
  search: ["requisitionNo", "justification"],
  readOnly: ["status"],
  labels: {
    requestedByUserId: "Requested by",
    requiredBy: "Needed by",
    justification: "Reason",
    warehouseId: "Deliver to",
  },
  number: { field: "requisitionNo", documentType: "purchase_requisition" },
});
