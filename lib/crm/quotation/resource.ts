import { quotationLines, quotations } from "@/db/tenant/crm/quotations";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A priced offer to a customer, good until a day; a revision keeps the old one readable. */
export const quotationResource = defineResource({
  table: quotations,
  label: ["Quotation", "Quotations"],
  title: ["quotationNo"],
  list: [
    "quotationNo",
    "revisionNo",
    "customerId",
    "quotationDate",
    "validUntil",
    "totalAmount",
    "status",
  ],
  form: [
    {
      title: "Offer",
      fields: ["customerId", "contactId", "quotationDate", "validUntil", "opportunityId"],
    },
    {
      title: "Delivery and tax",
      fields: ["billingAddressId", "shippingAddressId", "placeOfSupplyStateId"],
    },
    {
      title: "Terms",
      fields: ["paymentTermId", "priceListId", "currencyId", "exchangeRate", "terms"],
    },
    { title: "Belongs to", fields: ["companyId", "branchId"] },
  ],
  lines: [
    linesOf({
      table: quotationLines,
      label: ["Line", "Lines"],
      columns: [
        "productId",
        "description",
        "qty",
        "uomId",
        "unitPrice",
        "discountAmount",
        "gstPct",
        "lineTotalAmount",
        "isOptional",
      ],
      // Kept for printing; the amount decides, and both typed could contradict each other.
      readOnly: ["discountPct"],
      labels: { lineTotalAmount: "Total" },
    }),
  ],
  search: ["quotationNo"],
  readOnly: [
    "status",
    "revisionNo",
    "revisesId",
    "sentAt",
    "acceptedAt",
    "acceptedByName",
    "signatureAttachmentId",
  ],
  labels: {
    revisionNo: "Revision",
    placeOfSupplyStateId: "Place of supply",
    acceptedByName: "Accepted by",
    signatureAttachmentId: "Customer's signature",
    terms: "Terms in words",
  },
  number: { field: "quotationNo", documentType: "quotation" },
  amounts: {
    lines: "lines",
    line: {
      quantity: "qty",
      unitPrice: "unitPrice",
      discount: "discountAmount",
      taxable: "taxableAmount",
      taxPct: "gstPct",
      tax: "taxAmount",
      total: "lineTotalAmount",
    },
    sums: { subtotalAmount: "gross", discountAmount: "discount", taxAmount: "tax" },
    total: { field: "totalAmount", of: ["subtotalAmount", "-discountAmount", "taxAmount"] },
  },
  key: ["quotationNo", "revisionNo"],
});
