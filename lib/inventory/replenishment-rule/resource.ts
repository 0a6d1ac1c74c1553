import { replenishmentRules } from "@/db/tenant/inventory/replenishment-rules";
import { defineResource } from "@/lib/resource/define";

/** When a product runs low in a warehouse, how much is ordered and from where. */
export const replenishmentRuleResource = defineResource({
  table: replenishmentRules,
  label: ["Replenishment rule", "Replenishment rules"],
  title: ["productId", "warehouseId"],
  list: [
    "productId",
    "warehouseId",
    "method",
    "minQty",
    "maxQty",
    "sourceType",
    "leadTimeDays",
    "isActive",
  ],
  form: [
    { title: "For", fields: ["productId", "warehouseId"] },
    { title: "Amount", fields: ["method", "minQty", "maxQty", "reorderMultipleQty", "safetyDays"] },
    { title: "Source", fields: ["sourceType", "vendorId", "sourceWarehouseId", "leadTimeDays"] },
  ],
  labels: {
    minQty: "Lowest quantity",
    maxQty: "Fill up to",
    reorderMultipleQty: "In multiples of",
    safetyDays: "Safety stock (days)",
    leadTimeDays: "Lead time (days)",
    sourceType: "Bought or transferred",
    sourceWarehouseId: "From warehouse",
  },
  example: { minQty: "10.0000", maxQty: "50.0000" },
});
