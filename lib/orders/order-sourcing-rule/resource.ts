import { orderSourcingRules } from "@/db/tenant/orders/order-sourcing-rules";
import { defineResource } from "@/lib/resource/define";

/** Who delivers an order first: which warehouse, vendor or dealer, by channel, territory and category. */
export const orderSourcingRuleResource = defineResource({
  table: orderSourcingRules,
  label: ["Sourcing rule", "Sourcing rules"],
  title: ["sourceType", "warehouseId", "priority"],
  list: [
    "priority",
    "sourceType",
    "warehouseId",
    "salesChannelId",
    "territoryId",
    "categoryId",
    "allowSplit",
    "isActive",
  ],
  form: [
    { title: "For", fields: ["salesChannelId", "territoryId", "categoryId"] },
    {
      title: "Delivered by",
      fields: ["sourceType", "warehouseId", "vendorId", "dealerId", "priority"],
    },
    { title: "Limits", fields: ["allowSplit", "maxDistanceKm"] },
  ],
  labels: {
    sourceType: "Source",
    allowSplit: "May split a line",
    maxDistanceKm: "Greatest distance (km)",
  },
});
