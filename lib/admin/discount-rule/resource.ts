import { discountRules } from "@/db/tenant/core/discount-rules";
import { defineResource } from "@/lib/resource/define";

/** A discount, free goods or coupon that orders get by themselves when they meet its conditions. */
export const discountRuleResource = defineResource({
  table: discountRules,
  label: ["Discount rule", "Discount rules"],
  title: ["code", "name"],
  list: ["code", "name", "ruleType", "value", "couponCode", "validFrom", "validTo", "status"],
  form: [
    {
      title: "Discount",
      fields: [
        "code",
        "name",
        "ruleType",
        "value",
        "maxDiscountAmount",
        "freeProductId",
        "couponCode",
        "status",
      ],
    },
    { title: "Valid", fields: ["validFrom", "validTo", "usageLimit"] },
    {
      title: "For",
      fields: [
        "productId",
        "categoryId",
        "brandId",
        "customerGroupId",
        "salesChannelId",
        "minQty",
        "minAmount",
      ],
    },
    { title: "Beside other discounts", fields: ["priority", "isStackable"] },
  ],
  search: ["code", "name", "couponCode"],
  readOnly: ["usageCount"],
  labels: {
    ruleType: "Kind of discount",
    maxDiscountAmount: "At most",
    minQty: "Minimum quantity",
    minAmount: "Minimum order amount",
    usageLimit: "How often it can be used",
    usageCount: "Used",
    isStackable: "Adds to other discounts",
  },
  access: { write: "manage" },
});
