import { costCenters } from "@/db/tenant/finance/cost-centers";
import { defineResource } from "@/lib/resource/define";

/** A part of the company whose costs and income are told apart. */
export const costCenterResource = defineResource({
  table: costCenters,
  label: ["Cost centre", "Cost centres"],
  title: ["code", "name"],
  list: ["code", "name", "parentCostCenterId", "branchId", "companyId", "isGroup", "isActive"],
  form: [
    {
      title: "Cost centre",
      fields: ["companyId", "branchId", "code", "name", "parentCostCenterId", "isGroup"],
    },
  ],
  search: ["code", "name"],
  labels: { parentCostCenterId: "Under", isGroup: "Groups other cost centres" },
  access: { write: "manage" },
});
