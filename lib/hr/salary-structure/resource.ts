import { salaryStructureLines, salaryStructures } from "@/db/tenant/hr/salary-structures";
import { defineResource, linesOf } from "@/lib/resource/define";

/** The components that a grade or place is paid by. */
export const salaryStructureResource = defineResource({
  table: salaryStructures,
  label: ["Salary structure", "Salary structures"],
  title: ["code", "name"],
  list: ["code", "name", "companyId", "effectiveFrom", "effectiveTo", "isActiveForNew"],
  form: [
    { title: "Structure", fields: ["code", "name", "companyId"] },
    { title: "In force", fields: ["effectiveFrom", "effectiveTo", "isActiveForNew"] },
  ],
  lines: [
    linesOf({
      table: salaryStructureLines,
      label: ["Component", "Components"],
      columns: ["salaryComponentId", "formula", "amount", "condition"],
      labels: { salaryComponentId: "Component" },
    }),
  ],
  labels: { isActiveForNew: "Offered to new employees" },
});
