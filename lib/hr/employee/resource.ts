import { employees } from "@/db/tenant/hr/employees";
import { defineResource } from "@/lib/resource/define";

/**
 * A person on the rolls, with reporting line and statutory identities. Carries personal data, so
 * that looking needs more than a viewer's right.
 */
export const employeeResource = defineResource({
  table: employees,
  label: ["Employee", "Employees"],
  title: ["employeeNo", "name"],
  list: ["employeeNo", "name", "jobTitle", "departmentId", "branchId", "phone", "status"],
  form: [
    {
      title: "Employee",
      fields: ["employeeNo", "name", "phone", "personalEmail", "gender", "dateOfBirth", "userId"],
    },
    {
      title: "Position",
      fields: [
        "companyId",
        "branchId",
        "departmentId",
        "jobTitle",
        "grade",
        "reportsToId",
        "shiftId",
        "costCenterId",
      ],
    },
    {
      title: "Employment",
      fields: ["employmentType", "status", "joinedOn", "confirmedOn", "leftOn", "leavingReason"],
    },
    {
      title: "Statutory and bank",
      fields: [
        "pan",
        "aadhaarLast4",
        "uan",
        "pfNo",
        "esiNo",
        "taxRegime",
        "professionalTaxStateId",
        "bankIfsc",
        "emergencyContact",
      ],
    },
  ],
  search: ["employeeNo", "name", "phone", "personalEmail"],
  labels: {
    userId: "Signs in as",
    costCenterId: "Cost centre",
    personalEmail: "Personal e-mail",
    aadhaarLast4: "Last four digits of Aadhaar",
    professionalTaxStateId: "State of professional tax",
    bankIfsc: "IFSC of the bank",
  },
  access: { read: "work" },
});
