import { kpiValues } from "@/db/tenant/analytics/kpi-values";
import { defineResource } from "@/lib/resource/define";

/** What a KPI came to in a period, and when that was worked out. */
export const kpiValueResource = defineResource({
  table: kpiValues,
  label: ["KPI value", "KPI values"],
  title: ["kpiDefinitionId", "periodStart"],
  list: [
    "kpiDefinitionId",
    "periodStart",
    "periodEnd",
    "branchId",
    "territoryId",
    "value",
    "computedAt",
  ],
  form: [],
  readOnly: "all",
  labels: { kpiDefinitionId: "KPI", periodStart: "From", periodEnd: "Until" },
});
