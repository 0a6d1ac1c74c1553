import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { contacts } from "../core/contacts";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { outboundMessages } from "../core/outbound-messages";
import { products } from "../core/products";
import { users } from "../core/users";
import { invoices } from "../finance/invoices";
import { serialNumbers } from "../inventory/serial-numbers";
import { salesOrders } from "../orders/sales-orders";
import { trigramIndex, wordsIndex } from "../search-index";
import { callQueues } from "./call-queues";
import { slaPolicies } from "./sla-policies";

export const TICKET_TYPES = [
  "complaint",
  "query",
  "delivery",
  "billing",
  "return",
  "service",
  "feedback",
  "escalation",
] as const;
export const TICKET_CHANNELS = [
  "call",
  "email",
  "whatsapp",
  "web",
  "social",
  "dealer",
  "walk_in",
] as const;
export const TICKET_STATUSES = [
  "new",
  "open",
  "pending_customer",
  "pending_internal",
  "resolved",
  "closed",
  "reopened",
  "merged",
] as const;

/** Customer complaint or query that is not (yet) a field job, with SLA clock. */
export const tickets = pgTable(
  "tickets",
  {
    ...identity,
    ticketNo: text("ticket_no").notNull().unique("tickets_ticket_no_key"),
    subject: text("subject").notNull(),
    ticketType: oneOf("ticket_type", TICKET_TYPES).notNull(),
    channel: oneOf("channel", TICKET_CHANNELS).notNull(),
    status: oneOf("status", TICKET_STATUSES).notNull().default("new"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    contactId: reference("contact_id", (): AnyPgColumn => contacts.id),
    description: text("description"),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    salesOrderId: reference("sales_order_id", (): AnyPgColumn => salesOrders.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    slaPolicyId: reference("sla_policy_id", (): AnyPgColumn => slaPolicies.id),
    assignedUserId: reference("assigned_user_id", (): AnyPgColumn => users.id),
    callQueueId: reference("call_queue_id", (): AnyPgColumn => callQueues.id),

    priority: integer("priority").notNull().default(3),
    respondBy: timestamptz("respond_by"),
    resolveBy: timestamptz("resolve_by"),
    firstResponseAt: timestamptz("first_response_at"),
    pausedMinutes: integer("paused_minutes").notNull().default(0),
    resolvedAt: timestamptz("resolved_at"),
    closedAt: timestamptz("closed_at"),
    reopenedCount: integer("reopened_count").notNull().default(0),
    resolution: text("resolution"),

    ...transactionColumns,
  },
  (t) => [
    trigramIndex("tickets_search_idx", t.ticketNo, t.subject),
    wordsIndex("tickets_description_words_idx", t.description),
    unique("tickets_client_ref_key").on(t.clientRef),
    index("tickets_customer_id_idx").on(t.customerId),
    index("tickets_assigned_user_id_idx")
      .on(t.assignedUserId)
      .where(sql`status not in ('resolved', 'closed', 'merged')`),
    oneOfCheck("tickets_ticket_type_check", t.ticketType, TICKET_TYPES),
    oneOfCheck("tickets_channel_check", t.channel, TICKET_CHANNELS),
    oneOfCheck("tickets_status_check", t.status, TICKET_STATUSES),
  ],
);

export const TICKET_MESSAGE_DIRECTIONS = ["inbound", "outbound", "internal"] as const;

/** Message in or out on a ticket, or an internal note. */
export const ticketMessages = pgTable(
  "ticket_messages",
  {
    ...identity,
    ticketId: partOf("ticket_id", () => tickets.id),
    direction: oneOf("direction", TICKET_MESSAGE_DIRECTIONS).notNull(),
    authorUserId: reference("author_user_id", (): AnyPgColumn => users.id),
    body: text("body").notNull(),
    outboundMessageId: reference("outbound_message_id", (): AnyPgColumn => outboundMessages.id),
    isInternal: boolean("is_internal").notNull().default(false),
    receivedAt: timestamptz("received_at"),
    ...lineColumns,
  },
  (t) => [
    index("ticket_messages_ticket_id_idx").on(t.ticketId),
    oneOfCheck("ticket_messages_direction_check", t.direction, TICKET_MESSAGE_DIRECTIONS),
  ],
);
