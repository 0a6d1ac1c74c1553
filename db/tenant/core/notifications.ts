import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { identity, reference, timestamptz, transactionColumns } from "../columns";
import { users } from "./users";

/** In-app notice to one user about a record. */
export const notifications = pgTable(
  "notifications",
  {
    ...identity,
    title: text("title").notNull(),
    userId: reference("user_id", (): AnyPgColumn => users.id).notNull(),
    kind: text("kind").notNull(),
    body: text("body"),
    tableName: text("table_name"),
    recordId: uuid("record_id"),
    readAt: timestamptz("read_at"),
    archivedAt: timestamptz("archived_at"),
    ...transactionColumns,
  },
  (t) => [
    unique("notifications_client_ref_key").on(t.clientRef),
    index("notifications_user_id_idx").on(t.userId).where(sql`archived_at is null`),
  ],
);
