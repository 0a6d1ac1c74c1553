import { dataJobs } from "@/db/tenant/core/data-jobs";
import { defineResource } from "@/lib/resource/define";

/** An import, export or change of many rows, with how far it has come. */
export const dataJobResource = defineResource({
  table: dataJobs,
  label: ["Data job", "Data jobs"],
  title: ["jobType", "tableName"],
  list: [
    "jobType",
    "tableName",
    "status",
    "requestedByUserId",
    "createdAt",
    "totalRows",
    "okRows",
    "failedRows",
    "finishedAt",
  ],
  form: [],
  readOnly: "all",
  labels: {
    jobType: "Kind of job",
    tableName: "Table",
    isDryRun: "Trial run",
    sourceAttachmentId: "File",
    resultAttachmentId: "Result",
    totalRows: "Rows",
    okRows: "Rows done",
    failedRows: "Rows refused",
    lastRowNo: "Last row done",
    requestedByUserId: "Asked by",
  },
  access: { read: "administer" },
});
