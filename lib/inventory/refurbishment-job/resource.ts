import { refurbishmentJobs } from "@/db/tenant/inventory/refurbishment-jobs";
import { defineResource } from "@/lib/resource/define";

/** The work on one returned or damaged unit that makes it fit for sale again. */
export const refurbishmentJobResource = defineResource({
  table: refurbishmentJobs,
  label: ["Refurbishment job", "Refurbishment jobs"],
  title: ["jobNo"],
  list: [
    "jobNo",
    "serialNumberId",
    "productId",
    "warehouseId",
    "status",
    "technicianId",
    "gradeBefore",
    "gradeAfter",
  ],
  form: [
    { title: "Unit", fields: ["serialNumberId", "productId", "warehouseId"] },
    { title: "Work", fields: ["technicianId", "gradeBefore", "findings"] },
    {
      title: "Result",
      fields: ["gradeAfter", "partsCostAmount", "labourCostAmount", "newMrp"],
    },
  ],
  search: ["jobNo", "findings"],
  readOnly: ["status", "startedAt", "completedAt"],
  labels: {
    partsCostAmount: "Cost of parts",
    labourCostAmount: "Cost of labour",
  },
  number: { field: "jobNo", documentType: "refurbishment_job" },
});
