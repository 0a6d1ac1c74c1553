import { departments } from "@/db/tenant/hr/departments";
import { defineResource } from "@/lib/resource/define";

/** A part of a company that people work in, with its head and cost centre. */
export const departmentResource = defineResource({
  table: departments,
  label: ["Department", "Departments"],
  title: ["code", "name"],
  list: ["code", "name", "companyId", "parentDepartmentId", "headUserId", "isActive"],
  form: [
    { title: "Department", fields: ["code", "name", "companyId"] },
    { title: "Place in the company", fields: ["parentDepartmentId", "headUserId", "costCenterId"] },
  ],
  search: ["code", "name"],
  labels: { parentDepartmentId: "Part of", headUserId: "Head", costCenterId: "Cost centre" },
});
