import { customerGroups } from "@/db/tenant/core/customer-groups";
import { defineResource } from "@/lib/resource/define";

/** Customers who get the same price list and terms, such as modern trade or institutions. */
export const customerGroupResource = defineResource({
  table: customerGroups,
  label: ["Customer group", "Customer groups"],
  title: ["code", "name"],
  list: ["code", "name", "parentGroupId", "priceListId", "paymentTermId", "isActive"],
  form: [
    { title: "Group", fields: ["code", "name", "parentGroupId"] },
    { title: "Customers of it get", fields: ["priceListId", "paymentTermId"] },
  ],
  search: ["code", "name"],
  labels: { parentGroupId: "Part of" },
  access: { write: "manage" },
});
