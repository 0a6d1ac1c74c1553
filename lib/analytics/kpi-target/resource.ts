import { kpiTargets } from "@/db/tenant/analytics/kpi-targets";
import { defineResource } from "@/lib/resource/define";

/** What a KPI should come to in a period, for the company, a branch, a territory or a person. */
export const kpiTargetResource = defineResource({
  table: kpiTargets,
  label: ["KPI target", "KPI targets"],
  title: ["kpiDefinitionId", "periodStart"],
  list: [
    "kpiDefinitionId",
    "periodStart",
    "periodEnd",
    "branchId",
    "territoryId",
    "employeeId",
    "targetValue",
  ],
  form: [
    { title: "Target", fields: ["kpiDefinitionId", "periodStart", "periodEnd", "targetValue"] },
    { title: "Only for", fields: ["branchId", "territoryId", "employeeId"] },
  ],
  labels: {
    kpiDefinitionId: "KPI",
    periodStart: "From",
    periodEnd: "Until",
    targetValue: "Target",
  },
});
