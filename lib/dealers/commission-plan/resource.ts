import { commissionPlans, commissionRules } from "@/db/tenant/core/commission-plans";
import { defineResource, linesOf } from "@/lib/resource/define";

/** How partners, dealers or employees earn commission, and when it is theirs for good. */
export const commissionPlanResource = defineResource({
  table: commissionPlans,
  label: ["Commission plan", "Commission plans"],
  title: ["code", "name"],
  list: [
    "code",
    "name",
    "payeeType",
    "calculationBasis",
    "triggerEvent",
    "validFrom",
    "validTo",
    "status",
  ],
  form: [
    { title: "Plan", fields: ["code", "name", "payeeType", "status"] },
    {
      title: "Earning",
      fields: ["calculationBasis", "triggerEvent", "clawbackDays", "capAmount"],
    },
    { title: "In force", fields: ["validFrom", "validTo", "withholdingSectionId"] },
  ],
  lines: [
    linesOf({
      table: commissionRules,
      label: ["Rate", "Rates"],
      columns: [
        "categoryId",
        "brandId",
        "productId",
        "minAmount",
        "maxAmount",
        "ratePct",
        "flatAmount",
      ],
      labels: {
        categoryId: "Product category",
        minAmount: "From",
        maxAmount: "Up to",
        flatAmount: "Fixed amount",
      },
    }),
  ],
  search: ["code", "name"],
  labels: {
    payeeType: "Paid to",
    calculationBasis: "Counted on",
    triggerEvent: "Earned when",
    clawbackDays: "Days until it can be paid out",
    capAmount: "Commission at most",
    withholdingSectionId: "TDS section",
  },
});
