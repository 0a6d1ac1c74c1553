import { schemeClaims } from "@/db/tenant/core/scheme-claims";
import { defineResource } from "@/lib/resource/define";

/** What a dealer asks for under a scheme, until it is settled. */
export const schemeClaimResource = defineResource({
  table: schemeClaims,
  label: ["Scheme claim", "Scheme claims"],
  title: ["claimNo"],
  list: [
    "claimNo",
    "dealerId",
    "schemeId",
    "claimDate",
    "claimedAmount",
    "approvedAmount",
    "status",
  ],
  form: [{ title: "Claim", fields: ["dealerId", "schemeId", "claimDate", "claimedAmount"] }],
  search: ["claimNo"],
  readOnly: [
    "status",
    "approvedAmount",
    "tdsAmount",
    "creditNoteInvoiceId",
    "paymentId",
    "journalEntryId",
    "rejectionReason",
    "settledAt",
  ],
  labels: {
    claimedAmount: "Claimed",
    approvedAmount: "Approved",
    tdsAmount: "TDS",
    creditNoteInvoiceId: "Credit note",
  },
  number: { field: "claimNo", documentType: "scheme_claim" },
});
