import {
  salesOrderCharges,
  salesOrderHolds,
  salesOrderLines,
  salesOrderSchedules,
  salesOrders,
} from "@/db/tenant/orders/sales-orders";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What a customer or dealer has ordered. */
export const salesOrderResource = defineResource({
  table: salesOrders,
  label: ["Sales order", "Sales orders"],
  title: ["orderNo"],
  list: [
    "orderNo",
    "customerId",
    "orderDate",
    "status",
    "totalAmount",
    "requestedDate",
    "branchId",
  ],
  form: [
    {
      title: "Order",
      fields: [
        "customerId",
        "orderDate",
        "requestedDate",
        "orderType",
        "salesChannelId",
        "customerPoNo",
      ],
    },
    {
      title: "Delivery and tax",
      fields: ["billingAddressId", "shippingAddressId", "placeOfSupplyStateId"],
    },
    {
      title: "Terms",
      fields: ["paymentMode", "paymentTermId", "priceListId", "currencyId", "exchangeRate"],
    },
    {
      title: "Belongs to",
      fields: ["companyId", "branchId", "salesPersonUserId", "dealerId", "communityPartnerId"],
    },
  ],
  lines: [
    linesOf({
      table: salesOrderLines,
      label: ["Line", "Lines"],
      columns: [
        "productId",
        "orderedQty",
        "uomId",
        "unitPrice",
        "discountAmount",
        "gstPct",
        "lineTotalAmount",
        "warehouseId",
        "promisedDate",
      ],
      readOnly: [
        "allocatedQty",
        "pickedQty",
        "shippedQty",
        "deliveredQty",
        "invoicedQty",
        "returnedQty",
        "cancelledQty",
      ],
      lines: [
        linesOf({
          table: salesOrderSchedules,
          label: ["Delivery", "Deliveries"],
          columns: ["scheduledDate", "qty", "shippingAddressId"],
          readOnly: ["fulfilledQty"],
        }),
      ],
    }),
    linesOf({
      table: salesOrderCharges,
      label: ["Charge", "Charges"],
      columns: ["chargeType", "description", "amount", "gstPct", "taxAmount"],
    }),
    linesOf({
      table: salesOrderHolds,
      label: ["Hold", "Holds"],
      columns: ["holdType", "detail", "heldAt", "releasedAt", "releasedByUserId"],
      readOnly: "all",
      labels: { releasedByUserId: "Released by" },
    }),
  ],
  search: ["orderNo", "customerPoNo", "channelOrderRef"],
  readOnly: ["status", "paidAmount", "cancelReason"],
  labels: {
    customerPoNo: "Customer's order number",
    channelOrderRef: "Marketplace order",
    salesPersonUserId: "Sales person",
    placeOfSupplyStateId: "Place of supply",
  },
  number: { field: "orderNo", documentType: "sales_order" },
  amounts: {
    lines: "lines",
    line: {
      quantity: "orderedQty",
      unitPrice: "unitPrice",
      discount: "discountAmount",
      taxable: "taxableAmount",
      taxPct: "gstPct",
      tax: "taxAmount",
      total: "lineTotalAmount",
    },
    sums: { subtotalAmount: "gross", discountAmount: "discount", taxAmount: "tax" },
    total: {
      field: "totalAmount",
      of: ["subtotalAmount", "-discountAmount", "chargesAmount", "taxAmount", "roundOffAmount"],
    },
  },
});
