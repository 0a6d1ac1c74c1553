import { auditLogs } from "@/db/tenant/core/audit-logs";
import { defineResource } from "@/lib/resource/define";

/** One change, sign-in or refusal: who, what, when and from where; sealed and never changed. */
export const auditLogResource = defineResource({
  table: auditLogs,
  label: ["Audit entry", "Audit entries"],
  title: ["recordLabel", "tableName", "action"],
  list: [
    "createdAt",
    "actorUserId",
    "action",
    "tableName",
    "recordLabel",
    "actorKind",
    "ipAddress",
  ],
  form: [],
  readOnly: "all",
  labels: {
    createdAt: "When",
    actorUserId: "Who",
    actorKind: "Kind of actor",
    tableName: "Table",
    recordId: "Record's id",
    recordLabel: "Record",
    userAgent: "Browser",
    impersonatorId: "Staff member",
  },
  access: { read: "administer" },
});
