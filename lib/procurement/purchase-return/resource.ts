import { purchaseReturnLines, purchaseReturns } from "@/db/tenant/procurement/purchase-returns";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Goods on their way back to a vendor, and what is got for them. */
export const purchaseReturnResource = defineResource({
  table: purchaseReturns,
  label: ["Purchase return", "Purchase returns"],
  title: ["returnNo"],
  list: [
    "returnNo",
    "vendorId",
    "returnDate",
    "reasonCodeId",
    "settlement",
    "totalAmount",
    "status",
    "warehouseId",
  ],
  form: [
    {
      title: "Return",
      fields: ["vendorId", "goodsReceiptId", "warehouseId", "returnDate", "reasonCodeId"],
    },
    { title: "Settlement", fields: ["settlement", "vendorRmaNo", "totalAmount"] },
  ],
  lines: [
    linesOf({
      table: purchaseReturnLines,
      label: ["Item", "Items"],
      columns: [
        "goodsReceiptLineId",
        "productId",
        "serialNumberId",
        "lotId",
        "returnQty",
        "unitCost",
        "taxableAmount",
        "taxAmount",
        "replacedQty",
      ],
      readOnly: ["replacedQty"],
      labels: {
        goodsReceiptLineId: "Received as",
        returnQty: "Quantity",
        taxableAmount: "Taxable",
        taxAmount: "Tax",
        replacedQty: "Replaced",
      },
    }),
  ],
  search: ["returnNo", "vendorRmaNo"],
  readOnly: ["status", "debitNoteBillId", "journalEntryId"],
  labels: {
    reasonCodeId: "Reason",
    debitNoteBillId: "Debit note",
    vendorRmaNo: "Vendor's return number",
    totalAmount: "Total",
  },
  number: { field: "returnNo", documentType: "purchase_return" },
});
