import { schemeAccruals } from "@/db/tenant/core/schemes";
import { defineResource } from "@/lib/resource/define";

/** What a dealer earned, or lost again, under a scheme by one sale; invoicing writes it. */
export const schemeAccrualResource = defineResource({
  table: schemeAccruals,
  label: ["Scheme accrual", "Scheme accruals"],
  title: ["schemeId", "dealerId", "accruedOn"],
  list: [
    "accruedOn",
    "schemeId",
    "dealerId",
    "basisAmount",
    "benefitAmount",
    "schemeClaimId",
    "reversalOfId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    basisQty: "Quantity counted",
    basisAmount: "Amount counted",
    benefitAmount: "Benefit",
    schemeClaimId: "Claimed in",
    secondarySaleId: "Dealer's sale",
    reversalOfId: "Reverses",
  },
});
