import { commissionEntries } from "@/db/tenant/core/commission-entries";
import { defineResource } from "@/lib/resource/define";

/** Commission that one line of an invoice earned somebody, or took back; selling writes it. */
export const commissionEntryResource = defineResource({
  table: commissionEntries,
  label: ["Commission entry", "Commission entries"],
  title: ["commissionPlanId", "earnedOn", "commissionAmount"],
  list: [
    "earnedOn",
    "communityPartnerId",
    "dealerId",
    "employeeId",
    "basisAmount",
    "commissionAmount",
    "payableOn",
    "commissionPayoutId",
  ],
  form: [],
  readOnly: "all",
  example: { dealerId: "dealers" },
  labels: {
    communityPartnerId: "Partner",
    commissionPlanId: "Plan",
    commissionRuleId: "Rate",
    partnerReferralId: "Referral",
    basisAmount: "Amount counted",
    commissionAmount: "Commission",
    commissionPayoutId: "Paid out in",
    reversalOfId: "Reverses",
  },
});
