import { approvalPolicies, approvalSteps } from "@/db/tenant/core/approval-policies";
import { defineResource, linesOf } from "@/lib/resource/define";

/** When a document needs somebody's consent, and whose, step by step. */
export const approvalPolicyResource = defineResource({
  table: approvalPolicies,
  label: ["Approval policy", "Approval policies"],
  title: ["code", "name"],
  list: ["code", "name", "tableName", "routing", "priority", "restartOnEdit", "isActive"],
  form: [
    { title: "Policy", fields: ["code", "name", "tableName", "condition"] },
    { title: "Round", fields: ["routing", "priority", "restartOnEdit"] },
  ],
  lines: [
    linesOf({
      table: approvalSteps,
      label: ["Step", "Steps"],
      columns: [
        "approverType",
        "roleId",
        "userId",
        "approverField",
        "minApprovals",
        "condition",
        "escalateAfterHours",
        "escalateToUserId",
      ],
      labels: {
        approverType: "Approved by",
        approverField: "Field with the approver",
        minApprovals: "Approvals needed",
        escalateAfterHours: "Escalates after hours",
        escalateToUserId: "Escalates to",
      },
    }),
  ],
  labels: {
    tableName: "Table",
    condition: "Needed when",
    restartOnEdit: "An edit starts the round again",
  },
  example: {
    tableName: "purchase_orders",
    condition: { field: "total_amount", is: "greater", value: 100000 },
  },
  access: { write: "administer", delete: "administer" },
});
