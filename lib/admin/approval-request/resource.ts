import { approvalRequests } from "@/db/tenant/core/approval-requests";
import { defineResource } from "@/lib/resource/define";

/** A document that waits for consent or has had its round. */
export const approvalRequestResource = defineResource({
  table: approvalRequests,
  label: ["Approval request", "Approval requests"],
  title: ["recordLabel"],
  list: [
    "recordLabel",
    "tableName",
    "status",
    "amount",
    "requestedByUserId",
    "requestedAt",
    "currentStep",
    "decidedAt",
  ],
  form: [],
  search: ["recordLabel"],
  readOnly: "all",
  labels: {
    recordLabel: "Document",
    recordId: "Record's id",
    recordVersion: "Version submitted",
    tableName: "Table",
    approvalPolicyId: "Policy",
    requestedByUserId: "Asked by",
    requestedAt: "Asked",
    snapshot: "As submitted",
  },
  // The snapshot holds documents that the reader may not be allowed to open.
  access: { read: "manage" },
});
