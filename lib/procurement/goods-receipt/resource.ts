import {
  goodsReceiptLines,
  goodsReceiptSerials,
  goodsReceipts,
} from "@/db/tenant/procurement/goods-receipts";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What arrived at the dock for a purchase order, and what of it passed inspection. */
export const goodsReceiptResource = defineResource({
  table: goodsReceipts,
  label: ["Goods receipt", "Goods receipts"],
  title: ["receiptNo"],
  list: [
    "receiptNo",
    "vendorId",
    "purchaseOrderId",
    "receiptDate",
    "warehouseId",
    "status",
    "vendorChallanNo",
    "receivedByUserId",
  ],
  form: [
    {
      title: "Receipt",
      fields: ["purchaseOrderId", "vendorId", "warehouseId", "receiptDate", "receivedByUserId"],
    },
    {
      title: "Papers",
      fields: ["vendorChallanNo", "vendorInvoiceNo", "eWayBillNo", "vehicleNo", "gateEntryNo"],
    },
  ],
  lines: [
    linesOf({
      table: goodsReceiptLines,
      label: ["Item", "Items"],
      columns: [
        "purchaseOrderLineId",
        "productId",
        "receivedQty",
        "acceptedQty",
        "rejectedQty",
        "rejectionReasonCodeId",
        "unitCost",
        "lotId",
      ],
      readOnly: ["billedQty", "landedUnitCost"],
      labels: {
        purchaseOrderLineId: "Ordered as",
        receivedQty: "Received",
        acceptedQty: "Accepted",
        rejectedQty: "Rejected",
        billedQty: "Billed",
        rejectionReasonCodeId: "Reason of rejection",
        landedUnitCost: "Unit cost with freight and duty",
      },
      lines: [
        linesOf({
          table: goodsReceiptSerials,
          label: ["Serial number", "Serial numbers"],
          columns: ["serialNumberId", "scannedAt", "isAccepted", "defectNote"],
          labels: { defectNote: "Defect" },
        }),
      ],
    }),
  ],
  search: ["receiptNo", "vendorChallanNo", "vendorInvoiceNo", "gateEntryNo", "vehicleNo"],
  readOnly: ["status", "inspectedByUserId", "inspectedAt", "journalEntryId"],
  labels: {
    vendorChallanNo: "Vendor's challan number",
    vendorInvoiceNo: "Vendor's invoice number",
    eWayBillNo: "E-way bill number",
    receivedByUserId: "Received by",
    inspectedByUserId: "Inspected by",
  },
  number: { field: "receiptNo", documentType: "goods_receipt" },
});
