import { dashboards, dashboardWidgets } from "@/db/tenant/analytics/dashboards";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A page of figures and charts for a role or a person. */
export const dashboardResource = defineResource({
  table: dashboards,
  label: ["Dashboard", "Dashboards"],
  title: ["code", "name"],
  list: ["code", "name", "ownerUserId", "sharedRoleId", "isDefault", "isActive"],
  form: [
    { title: "Dashboard", fields: ["code", "name", "ownerUserId", "sharedRoleId"] },
    { title: "Shown", fields: ["layout", "isDefault", "refreshSeconds"] },
  ],
  lines: [
    linesOf({
      table: dashboardWidgets,
      example: { kpiDefinitionId: "kpi-definitions" },
      label: ["Widget", "Widgets"],
      columns: [
        "title",
        "widgetType",
        "kpiDefinitionId",
        "reportDefinitionId",
        "position",
        "options",
      ],
      labels: { widgetType: "Kind", kpiDefinitionId: "KPI", reportDefinitionId: "Report" },
    }),
  ],
  search: ["code", "name"],
  labels: {
    ownerUserId: "Owner",
    sharedRoleId: "Shared with role",
    isDefault: "Opened first",
    refreshSeconds: "Seconds between refreshes",
  },
  access: { write: "work" },
});
