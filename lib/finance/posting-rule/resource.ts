import { postingRules } from "@/db/tenant/finance/posting-rules";
import { defineResource } from "@/lib/resource/define";

/** Which account an event of the business is booked to; the narrowest rule that fits wins. */
export const postingRuleResource = defineResource({
  table: postingRules,
  label: ["Posting rule", "Posting rules"],
  title: ["eventCode", "lineRole", "accountId"],
  list: [
    "eventCode",
    "lineRole",
    "accountId",
    "productCategoryId",
    "warehouseId",
    "priority",
    "companyId",
    "isActive",
  ],
  form: [
    { title: "Rule", fields: ["companyId", "eventCode", "lineRole", "accountId", "priority"] },
    {
      title: "Only for",
      fields: ["gstRegistrationId", "productCategoryId", "warehouseId", "bankAccountId"],
    },
  ],
  labels: {
    eventCode: "Event",
    lineRole: "Part of the entry",
    bankAccountId: "Bank or cash account",
  },
});
