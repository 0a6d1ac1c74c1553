import { type AnyPgColumn, boolean, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { roles } from "./roles";
import { users } from "./users";

export const SAVED_VIEW_TYPES = ["list", "kanban", "calendar", "pivot", "chart", "map"] as const;

/** Saved filter, columns and layout of a list, private or shared with a role. */
export const savedViews = pgTable(
  "saved_views",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    name: text("name").notNull(),
    viewType: oneOf("view_type", SAVED_VIEW_TYPES).notNull(),

    filters: jsonb("filters").notNull(),
    columns: jsonb("columns").notNull(),
    sort: jsonb("sort"),
    groupBy: text("group_by"),

    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id).notNull(),
    sharedRoleId: reference("shared_role_id", (): AnyPgColumn => roles.id),
    isDefault: boolean("is_default").notNull().default(false),
    isPinned: boolean("is_pinned").notNull().default(false),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("saved_views_owner_user_id_table_name_name_key").on(t.ownerUserId, t.tableName, t.name),
    oneOfCheck("saved_views_view_type_check", t.viewType, SAVED_VIEW_TYPES),
  ],
);
