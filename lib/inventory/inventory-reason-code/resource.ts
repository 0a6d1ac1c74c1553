import { inventoryReasonCodes } from "@/db/tenant/inventory/inventory-reason-codes";
import { defineResource } from "@/lib/resource/define";

/** Why stock was corrected, moved, returned or scrapped, and the account that bears it. */
export const inventoryReasonCodeResource = defineResource({
  table: inventoryReasonCodes,
  label: ["Stock reason", "Stock reasons"],
  title: ["code", "name"],
  list: ["code", "name", "appliesTo", "accountId", "needsApproval", "needsPhoto", "isActive"],
  form: [
    { title: "Reason", fields: ["code", "name", "appliesTo"] },
    { title: "Rules", fields: ["accountId", "needsApproval", "needsPhoto"] },
  ],
  labels: { appliesTo: "Used for" },
});
