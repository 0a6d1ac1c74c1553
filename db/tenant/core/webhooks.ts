import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  oneOf,
  oneOfCheck,
  reference,
  setupColumns,
  timestamptz,
} from "../columns";
import { domainEvents } from "./domain-events";

/** Subscriber URL for chosen events, signed with a shared secret. */
export const webhooks = pgTable("webhooks", {
  ...identity,
  url: text("url").notNull(),
  description: text("description"),
  secretEnc: text("secret_enc").notNull(),
  eventTypes: text("event_types").array(),
  filters: jsonb("filters"),
  failureCount: integer("failure_count").notNull().default(0),
  disabledAt: timestamptz("disabled_at"),
  isActive: isActive(),
  ...setupColumns,
});

export const WEBHOOK_DELIVERY_STATUSES = ["pending", "succeeded", "retrying", "dead"] as const;

/** One attempt series to deliver an event to a webhook. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    ...identity,
    webhookId: reference("webhook_id", (): AnyPgColumn => webhooks.id).notNull(),
    domainEventId: reference("domain_event_id", (): AnyPgColumn => domainEvents.id).notNull(),
    status: oneOf("status", WEBHOOK_DELIVERY_STATUSES).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    responseCode: integer("response_code"),
    responseExcerpt: text("response_excerpt"),
    nextAttemptAt: timestamptz("next_attempt_at"),
    durationMs: integer("duration_ms"),
    finishedAt: timestamptz("finished_at"),
  },
  (t) => [
    unique("webhook_deliveries_webhook_id_domain_event_id_key").on(t.webhookId, t.domainEventId),
    index("webhook_deliveries_next_attempt_at_idx")
      .on(t.nextAttemptAt)
      .where(sql`status in ('pending', 'retrying')`),
    oneOfCheck("webhook_deliveries_status_check", t.status, WEBHOOK_DELIVERY_STATUSES),
  ],
);
