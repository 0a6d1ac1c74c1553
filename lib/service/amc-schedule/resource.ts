import { amcSchedules } from "@/db/tenant/service/amc-schedules";
import { defineResource } from "@/lib/resource/define";

/** A preventive visit that a contract or a warranty promises, and when it is due. */
export const amcScheduleResource = defineResource({
  table: amcSchedules,
  label: ["Planned service", "Planned services"],
  title: ["dueOn", "amcContractAssetId", "warrantyId"],
  list: [
    "dueOn",
    "visitNo",
    "amcContractAssetId",
    "warrantyId",
    "windowDays",
    "status",
    "serviceRequestId",
  ],
  form: [
    { title: "For", fields: ["amcContractAssetId", "warrantyId"] },
    { title: "Visit", fields: ["visitNo", "dueOn", "windowDays"] },
  ],
  readOnly: ["status", "serviceRequestId"],
  // Either of a contract or of a warranty.
  example: { warrantyId: "warranties" },
  labels: {
    amcContractAssetId: "Unit under contract",
    visitNo: "Which visit",
    windowDays: "Days it may be early or late",
  },
});
