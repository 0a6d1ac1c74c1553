import { shifts } from "@/db/tenant/hr/shifts";
import { defineResource } from "@/lib/resource/define";

/** Working hours of a day with grace, half day, overtime and weekly offs. */
export const shiftResource = defineResource({
  table: shifts,
  label: ["Shift", "Shifts"],
  title: ["code", "name"],
  list: ["code", "name", "startTime", "endTime", "fullDayMinutes", "weeklyOffs", "isActive"],
  form: [
    { title: "Shift", fields: ["code", "name", "startTime", "endTime", "crossesMidnight"] },
    {
      title: "How a day counts",
      fields: [
        "fullDayMinutes",
        "halfDayMinutes",
        "graceMinutes",
        "overtimeAfterMinutes",
        "weeklyOffs",
      ],
    },
  ],
  labels: {
    fullDayMinutes: "Minutes of a full day",
    halfDayMinutes: "Minutes of a half day",
    graceMinutes: "Minutes one may be late",
    overtimeAfterMinutes: "Minutes before overtime",
    weeklyOffs: "Weekly days off",
  },
});
