import { approvalDecisions } from "@/db/tenant/core/approval-decisions";
import { defineResource } from "@/lib/resource/define";

/** What one approver decided at one step, and for whom. */
export const approvalDecisionResource = defineResource({
  table: approvalDecisions,
  label: ["Approval decision", "Approval decisions"],
  title: ["approvalRequestId", "approverUserId", "decision"],
  list: [
    "approvalRequestId",
    "approvalStepId",
    "approverUserId",
    "decision",
    "note",
    "decidedAt",
    "delegatedFromUserId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    approvalRequestId: "Request",
    approvalStepId: "Step",
    approverUserId: "Decided by",
    delegatedFromUserId: "On behalf of",
  },
  access: { read: "manage" },
});
