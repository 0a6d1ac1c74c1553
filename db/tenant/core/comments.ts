import { type AnyPgColumn, boolean, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { identity, reference, timestamptz, transactionColumns } from "../columns";

/** Threaded remark with mentions on any record's timeline. */
export const comments = pgTable(
  "comments",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    recordId: uuid("record_id").notNull(),
    parentCommentId: reference("parent_comment_id", (): AnyPgColumn => comments.id),
    body: text("body").notNull(),
    mentionedUserIds: uuid("mentioned_user_ids").array(),
    isInternal: boolean("is_internal").notNull().default(true),
    editedAt: timestamptz("edited_at"),
    ...transactionColumns,
  },
  (t) => [
    unique("comments_client_ref_key").on(t.clientRef),
    index("comments_table_name_record_id_idx").on(t.tableName, t.recordId),
  ],
);
