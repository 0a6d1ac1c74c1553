import type { Resource } from "@/lib/resource/define";
import { attendanceRecordResource } from "./attendance-record/resource";
import { departmentResource } from "./department/resource";
import { employeeResource } from "./employee/resource";
import { employeeSalaryResource } from "./employee-salary/resource";
import { expenseClaimResource } from "./expense-claim/resource";
import { holidayResource } from "./holiday/resource";
import { leaveApplicationResource } from "./leave-application/resource";
import { leaveBalanceResource } from "./leave-balance/resource";
import { leaveTypeResource } from "./leave-type/resource";
import { payrollRunResource } from "./payroll-run/resource";
import { payslipResource } from "./payslip/resource";
import { salaryComponentResource } from "./salary-component/resource";
import { salaryStructureResource } from "./salary-structure/resource";
import { shiftResource } from "./shift/resource";
import { statutoryRateResource } from "./statutory-rate/resource";

/** Everything of human resources and payroll that people and programs work with. */
export const HR_RESOURCES: readonly Resource[] = [
  employeeResource,
  attendanceRecordResource,
  leaveApplicationResource,
  leaveBalanceResource,
  expenseClaimResource,
  payrollRunResource,
  payslipResource,
  employeeSalaryResource,
  departmentResource,
  shiftResource,
  leaveTypeResource,
  holidayResource,
  salaryStructureResource,
  salaryComponentResource,
  statutoryRateResource,
];
