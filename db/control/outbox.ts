import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, instant, oneOfCheck } from "./columns";

export const OUTBOX_STATES = ["pending", "done", "dead"] as const;

/** A consequence that must happen once the transaction that wrote it has committed. */
export const outbox = pgTable(
  "outbox",
  {
    ...identity,
    topic: text("topic").notNull(),
    payload: jsonb("payload").notNull(),
    dedupeKey: text("dedupe_key").notNull().unique("outbox_dedupe_key_key"),
    state: text("state", { enum: OUTBOX_STATES }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull().defaultNow(),
    error: text("error"),
  },
  (t) => [
    index("outbox_due_idx").on(t.nextAt).where(sql`state = 'pending'`),
    oneOfCheck("outbox_state_check", t.state, OUTBOX_STATES),
  ],
);

/** Every mail handed to the mail service. */
export const emailLog = pgTable("email_log", {
  ...identity,
  template: text("template").notNull(),
  to: text("to").notNull(),
  subject: text("subject").notNull(),
  dedupeKey: text("dedupe_key").notNull().unique("email_log_dedupe_key_key"),
  providerId: text("provider_id"),
  lastEvent: text("last_event"),
});

/** Answer to a request that carried an Idempotency-Key; a repetition gets the same answer. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    ...identity,
    /** A tenant's id, or "public" for requests before there is a tenant. */
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    route: text("route").notNull(),
    requestHash: text("request_hash").notNull(),
    response: jsonb("response"),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    unique("idempotency_keys_scope_key_key").on(t.scope, t.key),
    index("idempotency_keys_expires_at_idx").on(t.expiresAt),
  ],
);
