import { holidays } from "@/db/tenant/core/holidays";
import { defineResource } from "@/lib/resource/define";

/** A day off for everybody, a state or a branch; payroll, attendance and SLA clocks heed it. */
export const holidayResource = defineResource({
  table: holidays,
  label: ["Holiday", "Holidays"],
  title: ["name", "holidayDate"],
  list: ["holidayDate", "name", "stateId", "branchId", "isOptional", "isActive"],
  form: [
    { title: "Holiday", fields: ["name", "holidayDate", "isOptional"] },
    { title: "Only for", fields: ["stateId", "branchId"] },
  ],
  search: ["name"],
  labels: { holidayDate: "Date" },
});
