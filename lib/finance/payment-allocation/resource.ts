import { paymentAllocations } from "@/db/tenant/finance/payment-allocations";
import { defineResource } from "@/lib/resource/define";

/** What part of a payment or note settles which invoice or bill. */
export const paymentAllocationResource = defineResource({
  table: paymentAllocations,
  label: ["Payment allocation", "Payment allocations"],
  title: ["paymentId", "invoiceId", "vendorBillId"],
  list: [
    "allocatedOn",
    "paymentId",
    "creditInvoiceId",
    "debitBillId",
    "invoiceId",
    "vendorBillId",
    "amount",
  ],
  form: [],
  readOnly: "all",
  labels: {
    creditInvoiceId: "Credit note",
    debitBillId: "Debit note",
    discountAmount: "Discount",
    writeOffAmount: "Written off",
    exchangeGainLossAmount: "Exchange gain or loss",
    reversalOfId: "Reverses",
  },
  example: { paymentId: "payments", invoiceId: "invoices" },
});
