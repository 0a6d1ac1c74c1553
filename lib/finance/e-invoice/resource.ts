import { eInvoices } from "@/db/tenant/finance/e-invoices";
import { defineResource } from "@/lib/resource/define";

/** The registration of an invoice with the government's portal, tried until it succeeds. */
export const eInvoiceResource = defineResource({
  table: eInvoices,
  label: ["E-invoice", "E-invoices"],
  title: ["invoiceId"],
  list: ["invoiceId", "status", "irn", "ackNo", "ackAt", "attempts", "nextRetryAt", "errorText"],
  form: [],
  search: ["irn", "ackNo"],
  readOnly: "all",
  labels: {
    ackNo: "Acknowledgement number",
    ackAt: "Acknowledged",
    signedQr: "Signed QR code",
    payload: "Sent to the portal",
    nextRetryAt: "Next attempt",
    errorText: "Error",
    cancelReason: "Reason of the cancellation",
  },
});
