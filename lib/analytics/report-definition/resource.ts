import { reportDefinitions } from "@/db/tenant/analytics/report-definitions";
import { defineResource } from "@/lib/resource/define";

/** A report: which table, fields and filters; it runs under the rights of whoever opens it. */
export const reportDefinitionResource = defineResource({
  table: reportDefinitions,
  label: ["Report", "Reports"],
  title: ["code", "name"],
  list: ["code", "name", "moduleCode", "reportType", "baseTable", "ownerUserId", "isActive"],
  form: [
    { title: "Report", fields: ["code", "name", "moduleCode", "reportType"] },
    { title: "Data", fields: ["baseTable", "joins", "columns", "filters", "groupBy"] },
    { title: "Shown as", fields: ["parameters", "chart"] },
    { title: "For", fields: ["ownerUserId", "sharedRoleId"] },
  ],
  search: ["code", "name"],
  readOnly: ["isSystem"],
  labels: {
    moduleCode: "Module",
    reportType: "Kind",
    baseTable: "Table",
    joins: "Joined tables",
    groupBy: "Grouped by",
    ownerUserId: "Owner",
    sharedRoleId: "Shared with role",
    isSystem: "Comes with the product",
  },
  // Building reports is an analyst's daily work, not the setting-up of the module.
  access: { write: "work" },
});
