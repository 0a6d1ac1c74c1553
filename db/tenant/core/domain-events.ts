import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity, timestamptz } from "../columns";

/**
 * Transactional outbox of business events in the order they were committed.
 *
 * sequence_no is given by the single relay after commit, so readers never miss a late transaction.
 * Append-only: a trigger refuses DELETE, and UPDATE except of published_at, sequence_no.
 */
export const domainEvents = pgTable(
  "domain_events",
  {
    ...identity,
    eventType: text("event_type").notNull(),
    tableName: text("table_name").notNull(),
    recordId: uuid("record_id").notNull(),
    payload: jsonb("payload").notNull(),
    sequenceNo: bigint("sequence_no", { mode: "number" }).unique("domain_events_sequence_no_key"),
    publishedAt: timestamptz("published_at"),
  },
  (t) => [index("domain_events_id_idx").on(t.id).where(sql`published_at is null`)],
);
