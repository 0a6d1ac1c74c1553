import { type AnyPgColumn, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference, timestamptz } from "../columns";
import { approvalSteps } from "./approval-policies";
import { approvalRequests } from "./approval-requests";
import { users } from "./users";

export const APPROVAL_DECISION_DECISIONS = ["approve", "reject", "return", "delegate"] as const;

/**
 * One approver's decision at one step, with delegation trace.
 *
 * Requesters may not decide their own request unless the step names them.
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const approvalDecisions = pgTable(
  "approval_decisions",
  {
    ...identity,
    approvalRequestId: reference(
      "approval_request_id",
      (): AnyPgColumn => approvalRequests.id,
    ).notNull(),
    approvalStepId: reference("approval_step_id", (): AnyPgColumn => approvalSteps.id).notNull(),
    approverUserId: reference("approver_user_id", (): AnyPgColumn => users.id).notNull(),
    delegatedFromUserId: reference("delegated_from_user_id", (): AnyPgColumn => users.id),
    decision: oneOf("decision", APPROVAL_DECISION_DECISIONS).notNull(),
    note: text("note"),
    decidedAt: timestamptz("decided_at").notNull(),
  },
  (t) => [
    unique("approval_decisions_approval_request_id_approval_step_id_key").on(
      t.approvalRequestId,
      t.approvalStepId,
      t.approverUserId,
    ),
    oneOfCheck("approval_decisions_decision_check", t.decision, APPROVAL_DECISION_DECISIONS),
  ],
);
