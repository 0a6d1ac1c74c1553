import { installations } from "@/db/tenant/service/installations";
import { defineResource } from "@/lib/resource/define";

/** Setting up or showing a delivered unit at the customer's, with readings and sign-off. */
export const installationResource = defineResource({
  table: installations,
  label: ["Installation", "Installations"],
  title: ["installationNo"],
  list: [
    "installationNo",
    "customerId",
    "productId",
    "installationKind",
    "scheduledDate",
    "technicianId",
    "status",
  ],
  form: [
    {
      title: "Installation",
      fields: ["serviceRequestId", "installationKind", "customerId", "productId"],
    },
    { title: "Unit", fields: ["serialNumberId", "warrantyId", "shipmentId"] },
    { title: "Plan", fields: ["siteReadyOn", "scheduledDate", "technicianId"] },
    { title: "Done on site", fields: ["checklist", "readings"] },
  ],
  search: ["installationNo"],
  readOnly: ["status", "installedAt", "customerOtpVerifiedAt", "signatureAttachmentId"],
  labels: {
    installationKind: "Kind",
    siteReadyOn: "Site ready on",
    customerOtpVerifiedAt: "Customer's code confirmed at",
    signatureAttachmentId: "Customer's signature",
  },
  number: { field: "installationNo", documentType: "installation" },
});
