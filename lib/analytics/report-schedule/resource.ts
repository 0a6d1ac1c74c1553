import { reportSchedules } from "@/db/tenant/analytics/report-schedules";
import { defineResource } from "@/lib/resource/define";

/** A report that goes out by itself: when, in which form, to whom. */
export const reportScheduleResource = defineResource({
  table: reportSchedules,
  label: ["Report schedule", "Report schedules"],
  title: ["name"],
  list: ["name", "reportDefinitionId", "cron", "delivery", "nextRunAt", "lastRunAt", "isActive"],
  form: [
    { title: "Report", fields: ["name", "reportDefinitionId", "parameters"] },
    { title: "When", fields: ["cron", "nextRunAt"] },
    { title: "To whom", fields: ["delivery", "outputFormat", "recipients"] },
  ],
  readOnly: ["lastRunAt"],
  labels: { reportDefinitionId: "Report", cron: "Times (cron)", outputFormat: "File format" },
  example: { cron: "0 7 * * 1" },
  access: { write: "work" },
});
