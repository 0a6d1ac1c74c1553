import { cartLines, carts } from "@/db/tenant/storefront/carts";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What a visitor or dealer has put in the basket and not ordered yet. */
export const cartResource = defineResource({
  table: carts,
  label: ["Cart", "Carts"],
  title: ["storefrontId", "customerId", "lastActivityAt"],
  list: [
    "storefrontId",
    "customerId",
    "dealerId",
    "status",
    "totalAmount",
    "lastActivityAt",
    "recoverySentAt",
  ],
  form: [],
  lines: [
    linesOf({
      table: cartLines,
      label: ["Line", "Lines"],
      columns: ["productId", "qty", "unitPrice", "discountAmount", "lineTotalAmount"],
      readOnly: "all",
      labels: { discountAmount: "Discount", lineTotalAmount: "Total" },
    }),
  ],
  // A cart belongs to a visitor's session; the shop makes and changes it.
  readOnly: "all",
  labels: {
    discountRuleId: "Discount given by",
    subtotalAmount: "Subtotal",
    discountAmount: "Discount",
    taxAmount: "Tax",
    totalAmount: "Total",
    lastActivityAt: "Last used",
    recoverySentAt: "Reminded",
  },
});
