import { employeeSalaries } from "@/db/tenant/hr/employee-salaries";
import { defineResource } from "@/lib/resource/define";

/** What an employee earns from a day on: structure and yearly cost to company. */
export const employeeSalaryResource = defineResource({
  table: employeeSalaries,
  label: ["Salary revision", "Salary revisions"],
  title: ["employeeId", "effectiveFrom"],
  list: ["employeeId", "effectiveFrom", "salaryStructureId", "annualCtcAmount", "status"],
  form: [
    {
      title: "Revision",
      fields: [
        "employeeId",
        "effectiveFrom",
        "salaryStructureId",
        "annualCtcAmount",
        "revisionReason",
      ],
    },
    { title: "Differs from the structure", fields: ["overrides"] },
  ],
  readOnly: ["status", "approvedByUserId"],
  labels: { annualCtcAmount: "CTC a year", approvedByUserId: "Approved by" },
  access: { read: "manage", write: "manage" },
});
