import { communityPartners } from "@/db/tenant/core/community-partners";
import { defineResource } from "@/lib/resource/define";

/** An electrician, installer, society or influencer who refers customers or fits products. */
export const communityPartnerResource = defineResource({
  table: communityPartners,
  label: ["Community partner", "Community partners"],
  title: ["partnerCode", "name"],
  list: [
    "partnerCode",
    "name",
    "phone",
    "partnerType",
    "territoryId",
    "commissionPlanId",
    "status",
  ],
  form: [
    {
      title: "Partner",
      fields: ["partnerCode", "name", "phone", "email", "partnerType", "pincode", "territoryId"],
    },
    {
      title: "Referrals",
      fields: ["referralCode", "commissionPlanId", "parentPartnerId"],
    },
    { title: "Tax and payment", fields: ["pan", "aadhaarLast4", "gstin", "upiVpa", "bankIfsc"] },
  ],
  search: ["partnerCode", "name", "phone", "email", "referralCode"],
  readOnly: ["status", "userId", "kycVerifiedOn"],
  labels: {
    partnerType: "Trade",
    aadhaarLast4: "Last four digits of Aadhaar",
    upiVpa: "UPI address",
    bankIfsc: "IFSC of the bank",
    parentPartnerId: "Brought in by",
    userId: "Signs in as",
    kycVerifiedOn: "Identity checked on",
  },
});
