import { warrantyClaims } from "@/db/tenant/service/warranty-claims";
import { defineResource } from "@/lib/resource/define";

/** What we ask back from a vendor for parts and labour given under his warranty. */
export const warrantyClaimResource = defineResource({
  table: warrantyClaims,
  label: ["Warranty claim", "Warranty claims"],
  title: ["claimNo"],
  list: [
    "claimNo",
    "vendorId",
    "claimDate",
    "serviceRequestId",
    "claimedAmount",
    "approvedAmount",
    "status",
  ],
  form: [
    {
      title: "Claim",
      fields: ["vendorId", "claimDate", "serviceRequestId", "serviceVisitPartId", "warrantyId"],
    },
    { title: "Amounts", fields: ["partsAmount", "labourAmount", "claimedAmount"] },
    { title: "Vendor's answer", fields: ["vendorReference"] },
  ],
  search: ["claimNo", "vendorReference"],
  readOnly: ["status", "approvedAmount", "debitNoteBillId", "journalEntryId", "rejectionReason"],
  labels: {
    serviceVisitPartId: "Part fitted",
    partsAmount: "Parts",
    labourAmount: "Labour",
    claimedAmount: "Claimed",
    approvedAmount: "Approved",
    debitNoteBillId: "Debit note",
  },
  number: { field: "claimNo", documentType: "warranty_claim" },
  // Claimed is parts and labour together.
  example: { partsAmount: "750.00", labourAmount: "250.00", claimedAmount: "1000.00" },
});
