import { leaveApplications } from "@/db/tenant/hr/leave-applications";
import { defineResource } from "@/lib/resource/define";

/** An employee's request to be away. */
export const leaveApplicationResource = defineResource({
  table: leaveApplications,
  label: ["Leave application", "Leave applications"],
  title: ["applicationNo"],
  list: ["applicationNo", "employeeId", "leaveTypeId", "fromDate", "toDate", "days", "status"],
  form: [
    {
      title: "Leave",
      fields: ["employeeId", "leaveTypeId", "fromDate", "toDate", "isHalfDay", "days"],
    },
    { title: "Why", fields: ["reason"] },
  ],
  search: ["applicationNo"],
  readOnly: ["status", "approverUserId", "decidedAt"],
  labels: {
    fromDate: "From",
    toDate: "Until",
    approverUserId: "Decided by",
    documentAttachmentId: "Document",
  },
  number: { field: "applicationNo", documentType: "leave_application" },
});
