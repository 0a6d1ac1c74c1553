import { salesReturnLines, salesReturns } from "@/db/tenant/orders/sales-returns";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Goods that a customer gives back, from the request to the money or the replacement. */
export const salesReturnResource = defineResource({
  table: salesReturns,
  label: ["Sales return", "Sales returns"],
  title: ["returnNo"],
  list: [
    "returnNo",
    "customerId",
    "returnType",
    "invoiceId",
    "requestedOn",
    "status",
    "resolution",
    "warehouseId",
  ],
  form: [
    { title: "Return", fields: ["customerId", "invoiceId", "salesOrderId", "returnType"] },
    { title: "Request", fields: ["requestedOn", "reasonCodeId", "resolution", "ticketId"] },
    { title: "Way back", fields: ["warehouseId", "pickupAddressId"] },
  ],
  lines: [
    linesOf({
      table: salesReturnLines,
      label: ["Line", "Lines"],
      columns: [
        "productId",
        "serialNumberId",
        "invoiceLineId",
        "lotId",
        "returnQty",
        "unitPrice",
        "taxableAmount",
        "taxAmount",
        "receivedQty",
      ],
      readOnly: ["receivedQty", "creditedQty"],
      labels: { returnQty: "Quantity", receivedQty: "Received", creditedQty: "Credited" },
    }),
  ],
  search: ["returnNo"],
  readOnly: [
    "status",
    "receivedAt",
    "creditNoteInvoiceId",
    "replacementOrderId",
    "refundPaymentId",
  ],
  labels: {
    returnType: "Type",
    reasonCodeId: "Reason",
    pickupAddressId: "Collected from",
    creditNoteInvoiceId: "Credit note",
    refundPaymentId: "Refund",
  },
  number: { field: "returnNo", documentType: "sales_return" },
});
