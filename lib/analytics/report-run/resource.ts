import { reportRuns } from "@/db/tenant/analytics/report-runs";
import { defineResource } from "@/lib/resource/define";

/** One execution of a report: by whom, how long it took and what came out. */
export const reportRunResource = defineResource({
  table: reportRuns,
  label: ["Report run", "Report runs"],
  title: ["reportDefinitionId", "startedAt"],
  list: [
    "startedAt",
    "reportDefinitionId",
    "runByUserId",
    "status",
    "rowCount",
    "durationMs",
    "errorText",
  ],
  form: [],
  readOnly: "all",
  labels: {
    reportDefinitionId: "Report",
    reportScheduleId: "Schedule",
    runByUserId: "Run by",
    rowCount: "Rows",
    durationMs: "Milliseconds",
    resultAttachmentId: "Result",
    errorText: "Error",
  },
});
