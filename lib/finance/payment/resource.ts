import { payments } from "@/db/tenant/finance/payments";
import { defineResource } from "@/lib/resource/define";

/** Money that came in, went out or moved between the company's own accounts. */
export const paymentResource = defineResource({
  table: payments,
  label: ["Payment", "Payments"],
  title: ["paymentNo"],
  list: [
    "paymentNo",
    "paymentDate",
    "direction",
    "method",
    "customerId",
    "vendorId",
    "amount",
    "status",
  ],
  form: [
    {
      title: "Payment",
      fields: [
        "direction",
        "purpose",
        "paymentDate",
        "amount",
        "method",
        "bankAccountId",
        "counterBankAccountId",
      ],
    },
    {
      title: "Paid by or to",
      fields: ["customerId", "vendorId", "vendorBankAccountId", "employeeId"],
    },
    {
      title: "Instrument and deductions",
      fields: ["instrumentNo", "instrumentDate", "chargesAmount", "tdsAmount"],
    },
    { title: "Belongs to", fields: ["companyId", "branchId", "currencyId", "exchangeRate"] },
  ],
  search: ["paymentNo", "instrumentNo"],
  readOnly: [
    "status",
    "allocatedAmount",
    "gstOnAdvanceAmount",
    "journalEntryId",
    "clearedOn",
    "postedAt",
  ],
  labels: {
    bankAccountId: "Bank or cash account",
    counterBankAccountId: "Transferred to",
    vendorBankAccountId: "Vendor's bank account",
    instrumentNo: "Cheque or transaction number",
    instrumentDate: "Cheque date",
    chargesAmount: "Bank charges",
    tdsAmount: "TDS",
    allocatedAmount: "Allocated",
    gstOnAdvanceAmount: "GST on the advance",
  },
  number: { field: "paymentNo", documentType: "payment" },
});
