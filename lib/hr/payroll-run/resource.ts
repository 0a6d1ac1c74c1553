import { payrollRuns } from "@/db/tenant/hr/payroll-runs";
import { defineResource } from "@/lib/resource/define";

/** The pay of a company or branch for a month, from frozen attendance to the bank file. */
export const payrollRunResource = defineResource({
  table: payrollRuns,
  label: ["Payroll run", "Payroll runs"],
  title: ["runNo"],
  list: [
    "runNo",
    "companyId",
    "runType",
    "periodStart",
    "payDate",
    "employeeCount",
    "netAmount",
    "status",
  ],
  form: [
    { title: "Run", fields: ["runType", "companyId", "branchId"] },
    { title: "Period", fields: ["periodStart", "periodEnd", "payDate"] },
  ],
  search: ["runNo"],
  readOnly: [
    "status",
    "employeeCount",
    "grossAmount",
    "deductionAmount",
    "employerContributionAmount",
    "netAmount",
    "journalEntryId",
    "paymentId",
    "approvedByUserId",
    "attendanceLockedAt",
  ],
  labels: {
    runType: "Kind",
    periodStart: "From",
    periodEnd: "Until",
    payDate: "Paid on",
    approvedByUserId: "Approved by",
  },
  number: { field: "runNo", documentType: "payroll_run" },
  access: { read: "work" },
});
