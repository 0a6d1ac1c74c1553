import { dealerTiers } from "@/db/tenant/core/dealer-tiers";
import { defineResource } from "@/lib/resource/define";

/** A rank such as gold or platinum, and the margin and credit that go with it. */
export const dealerTierResource = defineResource({
  table: dealerTiers,
  label: ["Dealer tier", "Dealer tiers"],
  title: ["code", "name"],
  list: ["rank", "code", "name", "marginPct", "minAnnualTurnoverAmount", "creditDays", "isActive"],
  form: [
    { title: "Tier", fields: ["code", "name", "rank", "minAnnualTurnoverAmount"] },
    { title: "Gives", fields: ["marginPct", "creditDays", "benefits"] },
  ],
  labels: {
    minAnnualTurnoverAmount: "Yearly turnover at least",
    creditDays: "Days to pay",
  },
});
