import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const WEBHOOK_PROVIDERS = ["resend", "razorpay"] as const;
export const WEBHOOK_STATES = ["pending", "done", "orphan", "dead"] as const;

/** What a third party told us, byte for byte, before anything is made of it. Once per event. */
export const webhookInbox = pgTable(
  "webhook_inbox",
  {
    ...identity,
    provider: text("provider", { enum: WEBHOOK_PROVIDERS }).notNull(),
    eventId: text("event_id").notNull(),
    eventType: text("event_type").notNull(),
    rawBody: bytea("raw_body").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull(),
    state: text("state", { enum: WEBHOOK_STATES }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull().defaultNow(),
    error: text("error"),
  },
  (t) => [
    unique("webhook_inbox_provider_event_id_key").on(t.provider, t.eventId),
    index("webhook_inbox_due_idx").on(t.nextAt).where(sql`state in ('pending', 'orphan')`),
    oneOfCheck("webhook_inbox_provider_check", t.provider, WEBHOOK_PROVIDERS),
    oneOfCheck("webhook_inbox_state_check", t.state, WEBHOOK_STATES),
  ],
);
