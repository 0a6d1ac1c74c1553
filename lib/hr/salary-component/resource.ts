import { salaryComponents } from "@/db/tenant/hr/salary-components";
import { defineResource } from "@/lib/resource/define";

/** One line of a payslip: how it is worked out, taxed and booked. */
export const salaryComponentResource = defineResource({
  table: salaryComponents,
  label: ["Salary component", "Salary components"],
  title: ["code", "name"],
  list: ["sequenceNo", "code", "name", "componentType", "statutoryRole", "isTaxable", "isActive"],
  form: [
    { title: "Component", fields: ["code", "name", "componentType", "statutoryRole"] },
    { title: "Calculation", fields: ["sequenceNo", "formula", "isProrated", "rounding"] },
    { title: "Counts for", fields: ["isTaxable", "isPartOfPfWage", "isPartOfEsiWage"] },
    { title: "Accounts", fields: ["expenseAccountId", "liabilityAccountId"] },
  ],
  labels: {
    componentType: "Kind",
    sequenceNo: "Order of calculation",
    isProrated: "Follows payable days",
    isPartOfPfWage: "Part of the PF wage",
    isPartOfEsiWage: "Part of the ESI wage",
  },
});
