import { dealerTargets } from "@/db/tenant/core/dealer-targets";
import { defineResource } from "@/lib/resource/define";

/** What a dealer should buy or sell in a period, and how far he has got. */
export const dealerTargetResource = defineResource({
  table: dealerTargets,
  label: ["Dealer target", "Dealer targets"],
  title: ["dealerId", "basis", "periodStart"],
  list: [
    "dealerId",
    "basis",
    "periodStart",
    "periodEnd",
    "targetAmount",
    "achievedAmount",
    "status",
  ],
  form: [
    { title: "Target", fields: ["dealerId", "basis", "periodStart", "periodEnd"] },
    { title: "Only for", fields: ["categoryId", "brandId"] },
    { title: "To reach", fields: ["targetQty", "targetAmount"] },
  ],
  readOnly: ["status", "achievedQty", "achievedAmount"],
  labels: {
    basis: "Counted on",
    periodStart: "From",
    periodEnd: "Until",
    categoryId: "Product category",
    targetAmount: "Target",
    achievedQty: "Quantity reached",
    achievedAmount: "Reached",
  },
});
