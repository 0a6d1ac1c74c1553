import { payslipLines, payslips } from "@/db/tenant/hr/payslips";
import { defineResource, linesOf } from "@/lib/resource/define";

/** One employee's pay of a run, as the run worked it out; every line keeps its base and rate. */
export const payslipResource = defineResource({
  table: payslips,
  label: ["Payslip", "Payslips"],
  title: ["payslipNo"],
  list: [
    "payslipNo",
    "employeeId",
    "payrollRunId",
    "payableDays",
    "grossAmount",
    "deductionAmount",
    "netAmount",
    "status",
  ],
  form: [],
  lines: [
    linesOf({
      table: payslipLines,
      label: ["Component", "Components"],
      columns: ["salaryComponentId", "baseAmount", "ratePct", "amount", "arrearAmount", "note"],
      readOnly: "all",
      labels: { salaryComponentId: "Component" },
    }),
  ],
  search: ["payslipNo"],
  readOnly: "all",
  labels: {
    lopDays: "Days without pay",
    taxableYtdAmount: "Taxable this year so far",
    tdsYtdAmount: "TDS this year so far",
    emailedAt: "E-mailed at",
  },
  example: { grossAmount: "60000.00", deductionAmount: "6000.00", netAmount: "54000.00" },
  access: { read: "manage" },
});
