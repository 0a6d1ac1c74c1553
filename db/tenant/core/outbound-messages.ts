import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { integrations } from "./integrations";
import { templates } from "./templates";

export const OUTBOUND_MESSAGE_CHANNELS = ["email", "sms", "whatsapp"] as const;
export const OUTBOUND_MESSAGE_STATUSES = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
  "failed",
  "bounced",
  "suppressed",
] as const;

/** Email, SMS or WhatsApp sent or queued, with provider reference and delivery state. */
export const outboundMessages = pgTable(
  "outbound_messages",
  {
    ...identity,
    subject: text("subject"),
    channel: oneOf("channel", OUTBOUND_MESSAGE_CHANNELS).notNull(),
    status: oneOf("status", OUTBOUND_MESSAGE_STATUSES).notNull().default("queued"),

    templateId: reference("template_id", (): AnyPgColumn => templates.id),
    toAddress: text("to_address").notNull(),
    body: text("body"),
    payload: jsonb("payload"),
    tableName: text("table_name"),
    recordId: uuid("record_id"),
    integrationId: reference("integration_id", (): AnyPgColumn => integrations.id),
    providerRef: text("provider_ref"),
    attempts: integer("attempts").notNull().default(0),
    errorText: text("error_text"),
    sendAfter: timestamptz("send_after"),
    sentAt: timestamptz("sent_at"),
    deliveredAt: timestamptz("delivered_at"),
    readAt: timestamptz("read_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("outbound_messages_client_ref_key").on(t.clientRef),
    index("outbound_messages_table_name_record_id_idx").on(t.tableName, t.recordId),
    index("outbound_messages_provider_ref_idx")
      .on(t.providerRef)
      .where(sql`provider_ref is not null`),
    index("outbound_messages_send_after_idx").on(t.sendAfter).where(sql`status = 'queued'`),
    oneOfCheck("outbound_messages_channel_check", t.channel, OUTBOUND_MESSAGE_CHANNELS),
    oneOfCheck("outbound_messages_status_check", t.status, OUTBOUND_MESSAGE_STATUSES),
  ],
);
