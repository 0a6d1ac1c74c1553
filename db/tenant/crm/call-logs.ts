import { type AnyPgColumn, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  rating,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { attachments } from "../core/attachments";
import { customers } from "../core/customers";
import { users } from "../core/users";
import { callDispositions } from "./call-dispositions";
import { callQueues } from "./call-queues";
import { leads } from "./leads";
import { tickets } from "./tickets";

export const CALL_LOG_DIRECTIONS = ["inbound", "outbound"] as const;
export const CALL_LOG_STATUSES = [
  "ringing",
  "connected",
  "abandoned",
  "missed",
  "completed",
  "voicemail",
] as const;

/** One call with queue, agent, times, recording and disposition. */
export const callLogs = pgTable(
  "call_logs",
  {
    ...identity,
    callRef: text("call_ref").notNull().unique("call_logs_call_ref_key"),
    phone: text("phone").notNull(),
    direction: oneOf("direction", CALL_LOG_DIRECTIONS).notNull(),
    status: oneOf("status", CALL_LOG_STATUSES).notNull().default("ringing"),

    callQueueId: reference("call_queue_id", (): AnyPgColumn => callQueues.id),
    agentUserId: reference("agent_user_id", (): AnyPgColumn => users.id),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    leadId: reference("lead_id", (): AnyPgColumn => leads.id),
    ticketId: reference("ticket_id", (): AnyPgColumn => tickets.id),
    callDispositionId: reference("call_disposition_id", (): AnyPgColumn => callDispositions.id),

    startedAt: timestamptz("started_at").notNull(),
    answeredAt: timestamptz("answered_at"),
    endedAt: timestamptz("ended_at"),
    talkSeconds: integer("talk_seconds").notNull().default(0),
    holdSeconds: integer("hold_seconds").notNull().default(0),
    recordingAttachmentId: reference("recording_attachment_id", (): AnyPgColumn => attachments.id),
    callbackAt: timestamptz("callback_at"),
    qualityScore: rating("quality_score"),
    notes: text("notes"),

    ...transactionColumns,
  },
  (t) => [
    unique("call_logs_client_ref_key").on(t.clientRef),
    index("call_logs_customer_id_idx").on(t.customerId),
    index("call_logs_phone_idx").on(t.phone),
    oneOfCheck("call_logs_direction_check", t.direction, CALL_LOG_DIRECTIONS),
    oneOfCheck("call_logs_status_check", t.status, CALL_LOG_STATUSES),
  ],
);
