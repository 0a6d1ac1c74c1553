import { warranties } from "@/db/tenant/service/warranties";
import { defineResource } from "@/lib/resource/define";

/** The cover of one unit: from when to when, for whom, and what proves it. */
export const warrantyResource = defineResource({
  table: warranties,
  label: ["Warranty", "Warranties"],
  title: ["warrantyNo"],
  list: [
    "warrantyNo",
    "serialNumberId",
    "productId",
    "customerId",
    "coveragePlanId",
    "startDate",
    "endDate",
    "status",
  ],
  form: [
    { title: "Unit", fields: ["serialNumberId", "productId", "customerId"] },
    {
      title: "Cover",
      fields: ["coveragePlanId", "startDate", "endDate", "partsEndDate", "labourEndDate"],
    },
    { title: "Proof", fields: ["secondarySaleId", "registeredVia"] },
  ],
  search: ["warrantyNo"],
  readOnly: ["status", "voidedReason"],
  labels: {
    partsEndDate: "Parts until",
    labourEndDate: "Labour until",
    secondarySaleId: "Dealer's sale",
    proofAttachmentId: "Proof of purchase",
  },
  number: { field: "warrantyNo", documentType: "warranty" },
});
