import {
  type AnyPgColumn,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  lineColumns,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  setupColumns,
} from "../columns";
import { roles } from "./roles";
import { users } from "./users";

export const APPROVAL_POLICY_ROUTINGS = ["sequential", "parallel"] as const;

/** When a document needs approval: table, condition and routing mode. */
export const approvalPolicies = pgTable(
  "approval_policies",
  {
    ...identity,
    code: citext("code").notNull().unique("approval_policies_code_key"),
    name: text("name").notNull(),
    tableName: text("table_name").notNull(),
    routing: oneOf("routing", APPROVAL_POLICY_ROUTINGS).notNull(),
    condition: jsonb("condition").notNull(),
    priority: integer("priority").notNull().default(100),
    restartOnEdit: boolean("restart_on_edit").notNull().default(true),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [oneOfCheck("approval_policies_routing_check", t.routing, APPROVAL_POLICY_ROUTINGS)],
);

export const APPROVAL_STEP_APPROVER_TYPES = [
  "role",
  "user",
  "reporting_manager",
  "territory_manager",
  "record_field",
] as const;

/** One level of a policy: who approves, how many, and when it escalates. */
export const approvalSteps = pgTable(
  "approval_steps",
  {
    ...identity,
    approvalPolicyId: partOf("approval_policy_id", () => approvalPolicies.id),
    lineNo: integer("line_no").notNull(),
    approverType: oneOf("approver_type", APPROVAL_STEP_APPROVER_TYPES).notNull(),

    roleId: reference("role_id", (): AnyPgColumn => roles.id),
    userId: reference("user_id", (): AnyPgColumn => users.id),
    approverField: text("approver_field"),
    minApprovals: integer("min_approvals").notNull().default(1),
    condition: jsonb("condition"),
    escalateAfterHours: integer("escalate_after_hours"),
    escalateToUserId: reference("escalate_to_user_id", (): AnyPgColumn => users.id),

    ...lineColumns,
  },
  (t) => [
    unique("approval_steps_approval_policy_id_line_no_key").on(t.approvalPolicyId, t.lineNo),
    oneOfCheck("approval_steps_approver_type_check", t.approverType, APPROVAL_STEP_APPROVER_TYPES),
  ],
);
