import { partnerReferrals } from "@/db/tenant/core/partner-referrals";
import { defineResource } from "@/lib/resource/define";

/** Somebody a partner sent to us; the partner earns if he buys in time. */
export const partnerReferralResource = defineResource({
  table: partnerReferrals,
  label: ["Partner referral", "Partner referrals"],
  title: ["referredName", "communityPartnerId"],
  list: [
    "capturedAt",
    "communityPartnerId",
    "referredName",
    "referredPhone",
    "expiresAt",
    "salesOrderId",
    "status",
  ],
  form: [
    {
      title: "Referral",
      fields: ["communityPartnerId", "referredName", "referredPhone", "channel"],
    },
    { title: "Counts", fields: ["capturedAt", "expiresAt"] },
  ],
  search: ["referredName", "referredPhone"],
  // The order it led to is its only unique field, and no name for it.
  key: [],
  readOnly: ["status", "leadId", "customerId", "salesOrderId", "rejectionReason"],
  labels: {
    communityPartnerId: "Partner",
    referredName: "Person referred",
    referredPhone: "Phone of the person",
    channel: "Came in through",
  },
  example: { capturedAt: "2026-11-24T04:30:00.000Z", expiresAt: "2027-02-22T04:30:00.000Z" },
});
