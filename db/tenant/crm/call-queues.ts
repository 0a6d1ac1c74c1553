import { type AnyPgColumn, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { integrations } from "../core/integrations";

export const CALL_QUEUE_TYPES = ["inbound", "outbound", "callback"] as const;

/** Inbound or outbound queue with skills, hours, priority and service target. */
export const callQueues = pgTable(
  "call_queues",
  {
    ...identity,
    code: citext("code").notNull().unique("call_queues_code_key"),
    name: text("name").notNull(),
    queueType: oneOf("queue_type", CALL_QUEUE_TYPES).notNull(),

    didNumber: text("did_number"),
    languages: text("languages").array(),
    workingHours: jsonb("working_hours"),
    answerWithinSeconds: integer("answer_within_seconds").notNull().default(20),
    wrapUpSeconds: integer("wrap_up_seconds").notNull().default(30),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),
    memberUserIds: uuid("member_user_ids").array(),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [oneOfCheck("call_queues_queue_type_check", t.queueType, CALL_QUEUE_TYPES)],
);
