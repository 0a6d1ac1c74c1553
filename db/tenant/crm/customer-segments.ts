import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, setupColumns, timestamptz } from "../columns";

/** Saved audience by rules, refreshed on schedule. */
export const customerSegments = pgTable("customer_segments", {
  ...identity,
  code: citext("code").notNull().unique("customer_segments_code_key"),
  name: text("name").notNull(),
  rules: jsonb("rules").notNull(),
  memberCount: integer("member_count").notNull().default(0),
  refreshedAt: timestamptz("refreshed_at"),
  refreshHours: integer("refresh_hours").notNull().default(24),
  isActive: isActive(),
  ...setupColumns,
});
