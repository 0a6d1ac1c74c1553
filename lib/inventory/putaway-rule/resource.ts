import { putawayRules } from "@/db/tenant/inventory/putaway-rules";
import { defineResource } from "@/lib/resource/define";

/** Where received goods go, by product, category or condition. */
export const putawayRuleResource = defineResource({
  table: putawayRules,
  label: ["Putaway rule", "Putaway rules"],
  title: ["warehouseId", "strategy", "priority"],
  list: [
    "warehouseId",
    "priority",
    "strategy",
    "productId",
    "categoryId",
    "stockCondition",
    "warehouseZoneId",
    "isActive",
  ],
  form: [
    { title: "For", fields: ["warehouseId", "productId", "categoryId", "stockCondition"] },
    { title: "Goes to", fields: ["strategy", "warehouseZoneId", "storageBinId", "priority"] },
  ],
  labels: { stockCondition: "Condition", warehouseZoneId: "Zone", storageBinId: "Bin" },
});
