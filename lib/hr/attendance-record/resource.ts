import { attendanceRecords } from "@/db/tenant/hr/attendance-records";
import { defineResource } from "@/lib/resource/define";

/**
 * One day of one employee. Its status is what happened, not a step of a process: it is typed, or
 * brought in from the clock.
 */
export const attendanceRecordResource = defineResource({
  table: attendanceRecords,
  label: ["Attendance record", "Attendance"],
  title: ["employeeId", "attendanceDate"],
  list: [
    "attendanceDate",
    "employeeId",
    "status",
    "firstInAt",
    "lastOutAt",
    "workedMinutes",
    "lateMinutes",
  ],
  form: [
    {
      title: "Day",
      fields: ["employeeId", "attendanceDate", "status", "source", "shiftId"],
    },
    {
      title: "Hours",
      fields: ["firstInAt", "lastOutAt", "workedMinutes", "lateMinutes", "overtimeMinutes"],
    },
    { title: "Correction", fields: ["regularisationReason"] },
  ],
  readOnly: ["leaveApplicationId", "regularisedByUserId"],
  labels: {
    attendanceDate: "Date",
    firstInAt: "In at",
    lastOutAt: "Out at",
    workedMinutes: "Minutes worked",
    lateMinutes: "Minutes late",
    overtimeMinutes: "Minutes of overtime",
    regularisationReason: "Why it was corrected",
    regularisedByUserId: "Corrected by",
  },
});
