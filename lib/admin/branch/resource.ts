import { branches } from "@/db/tenant/core/branches";
import { defineResource } from "@/lib/resource/define";

/** An office, showroom or depot; changed on the branches page. */
export const branchResource = defineResource({
  table: branches,
  label: ["Branch", "Branches"],
  title: ["code", "name"],
  list: ["code", "name", "companyId", "gstRegistrationId", "city", "managerUserId", "isActive"],
  form: [],
  search: ["code", "name", "city"],
  readOnly: "all",
  labels: {
    parentBranchId: "Part of",
    addressLine: "Address",
    pincode: "PIN code",
    managerUserId: "Manager",
    timezone: "Time zone",
  },
  access: { read: "view" },
});
