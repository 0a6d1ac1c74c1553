import { leaveBalances } from "@/db/tenant/hr/leave-balances";
import { defineResource } from "@/lib/resource/define";

/** Days of one kind of leave that an employee has left in a year. */
export const leaveBalanceResource = defineResource({
  table: leaveBalances,
  label: ["Leave balance", "Leave balances"],
  title: ["employeeId", "leaveTypeId", "leaveYear"],
  list: [
    "employeeId",
    "leaveTypeId",
    "leaveYear",
    "openingDays",
    "accruedDays",
    "usedDays",
    "closingDays",
  ],
  form: [],
  readOnly: "all",
  labels: { leaveYear: "Year", closingDays: "Days left" },
});
