import { secondarySales } from "@/db/tenant/core/secondary-sales";
import { defineResource } from "@/lib/resource/define";

/** A unit that a dealer sold on to the end customer; starts warranties and sell-out benefits. */
export const secondarySaleResource = defineResource({
  table: secondarySales,
  label: ["Secondary sale", "Secondary sales"],
  title: ["dealerId", "productId", "saleDate"],
  list: ["saleDate", "dealerId", "productId", "serialNumberId", "qty", "endCustomerName", "status"],
  form: [
    {
      title: "Sale",
      fields: [
        "dealerId",
        "saleDate",
        "productId",
        "serialNumberId",
        "qty",
        "sellingAmount",
        "dealerInvoiceRef",
        "source",
      ],
    },
    {
      title: "End customer",
      fields: ["endCustomerName", "endCustomerPhone", "pincode", "endCustomerId"],
    },
  ],
  search: ["endCustomerName", "endCustomerPhone", "dealerInvoiceRef"],
  readOnly: ["status", "verifiedByUserId"],
  labels: {
    sellingAmount: "Sold for",
    source: "Reported through",
    dealerInvoiceRef: "Dealer's invoice number",
    endCustomerId: "Known as customer",
    proofAttachmentId: "Proof",
    verifiedByUserId: "Verified by",
  },
});
