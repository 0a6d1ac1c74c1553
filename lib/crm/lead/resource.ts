import { leads } from "@/db/tenant/crm/leads";
import { defineResource } from "@/lib/resource/define";

/** Somebody who asked about a product and is not a customer yet. */
export const leadResource = defineResource({
  table: leads,
  label: ["Lead", "Leads"],
  title: ["leadNo", "name"],
  list: [
    "leadNo",
    "name",
    "phone",
    "leadSourceId",
    "status",
    "ownerUserId",
    "nextFollowUpAt",
    "score",
  ],
  form: [
    {
      title: "Who asks",
      fields: ["name", "phone", "email", "companyName", "city", "pincode", "consentAt"],
    },
    {
      title: "About what",
      fields: ["requirement", "productCategoryId", "productId", "budgetAmount"],
    },
    {
      title: "Came through",
      fields: ["leadSourceId", "campaignId", "dealerId", "communityPartnerId"],
    },
    { title: "Follow-up", fields: ["ownerUserId", "territoryId", "nextFollowUpAt", "score"] },
  ],
  search: ["leadNo", "name", "phone", "email", "companyName"],
  readOnly: ["status", "duplicateOfId", "convertedCustomerId", "lostReason"],
  labels: {
    companyName: "Company",
    ownerUserId: "Owner",
    consentAt: "Agreed to be contacted at",
    budgetAmount: "Budget",
    convertedCustomerId: "Became customer",
    nextFollowUpAt: "Next follow-up",
  },
  number: { field: "leadNo", documentType: "lead" },
});
