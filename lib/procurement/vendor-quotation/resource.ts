import { vendorQuotationLines, vendorQuotations } from "@/db/tenant/procurement/vendor-quotations";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What a vendor offers, asked for or not: prices, taxes and how long delivery takes. */
export const vendorQuotationResource = defineResource({
  table: vendorQuotations,
  label: ["Vendor quotation", "Vendor quotations"],
  title: ["quotationNo", "vendorId"],
  list: [
    "quotationNo",
    "vendorId",
    "rfqId",
    "status",
    "receivedAt",
    "validUntil",
    "totalAmount",
    "deliveryDays",
  ],
  form: [
    {
      title: "Quotation",
      fields: ["vendorId", "rfqId", "receivedAt", "validUntil", "deliveryDays"],
    },
    {
      title: "Price and terms",
      fields: ["currencyId", "paymentTermId", "freightAmount", "totalAmount"],
    },
  ],
  lines: [
    linesOf({
      table: vendorQuotationLines,
      label: ["Item", "Items"],
      columns: [
        "rfqLineId",
        "productId",
        "qty",
        "unitPrice",
        "discountPct",
        "gstPct",
        "deliveryDays",
        "awardedQty",
      ],
      readOnly: ["isAwarded", "awardedQty"],
      labels: {
        rfqLineId: "Asked for as",
        deliveryDays: "Delivery in days",
        awardedQty: "Quantity awarded",
      },
    }),
  ],
  search: ["quotationNo"],
  readOnly: ["status", "invitedAt", "score", "awardNote"],
  labels: {
    rfqId: "Request for quotation",
    freightAmount: "Freight",
    totalAmount: "Total",
    deliveryDays: "Delivery in days",
  },
  number: { field: "quotationNo", documentType: "vendor_quotation" },
});
