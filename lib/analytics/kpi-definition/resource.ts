import { kpiDefinitions } from "@/db/tenant/analytics/kpi-definitions";
import { defineResource } from "@/lib/resource/define";

/** What is measured: how it is worked out, in which unit, and which way is good. */
export const kpiDefinitionResource = defineResource({
  table: kpiDefinitions,
  label: ["KPI", "KPIs"],
  title: ["code", "name"],
  list: ["code", "name", "moduleCode", "grain", "unit", "goodDirection", "isActive"],
  form: [
    { title: "KPI", fields: ["code", "name", "moduleCode", "unit"] },
    { title: "Calculation", fields: ["formula", "grain", "dimensions"] },
    { title: "Judged by", fields: ["goodDirection", "amberThreshold", "redThreshold"] },
  ],
  search: ["code", "name"],
  labels: {
    moduleCode: "Module",
    grain: "Period",
    goodDirection: "Good when it goes",
    dimensions: "Split by",
    amberThreshold: "Amber from",
    redThreshold: "Red from",
  },
});
