import { landedCostAllocations, landedCosts } from "@/db/tenant/procurement/landed-costs";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Freight, duty or insurance that makes goods received dearer than their price. */
export const landedCostResource = defineResource({
  table: landedCosts,
  label: ["Landed cost", "Landed costs"],
  title: ["voucherNo", "costType"],
  list: [
    "voucherNo",
    "costType",
    "vendorId",
    "postingDate",
    "totalAmount",
    "allocationBasis",
    "status",
  ],
  form: [
    {
      title: "Cost",
      fields: ["costType", "totalAmount", "allocationBasis", "postingDate", "companyId"],
    },
    {
      title: "Papers",
      fields: ["vendorId", "vendorBillId", "billOfEntryNo", "billOfEntryDate"],
    },
  ],
  lines: [
    linesOf({
      table: landedCostAllocations,
      label: ["Share", "Shares"],
      columns: [
        "goodsReceiptLineId",
        "basisValue",
        "allocatedAmount",
        "toInventoryAmount",
        "toCogsAmount",
      ],
      readOnly: "all",
      example: { allocatedAmount: "1.00", toInventoryAmount: "1.00", toCogsAmount: "0.00" },
      labels: {
        goodsReceiptLineId: "Received as",
        basisValue: "Measure",
        allocatedAmount: "Share",
        toInventoryAmount: "To stock",
        toCogsAmount: "To cost of goods sold",
      },
    }),
  ],
  search: ["voucherNo", "billOfEntryNo"],
  readOnly: ["status", "journalEntryId"],
  labels: {
    allocationBasis: "Spread by",
    totalAmount: "Amount",
  },
  number: { field: "voucherNo", documentType: "landed_cost" },
});
