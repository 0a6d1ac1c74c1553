import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  coordinate,
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { users } from "../core/users";
import { leads } from "./leads";
import { opportunities } from "./opportunities";

export const ACTIVITY_TYPES = [
  "task",
  "call",
  "meeting",
  "dealer_visit",
  "email",
  "whatsapp",
  "reminder",
] as const;
export const ACTIVITY_PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export const ACTIVITY_STATUSES = ["planned", "in_progress", "done", "missed", "cancelled"] as const;

/** Task, call, meeting, visit or reminder on a lead, deal, customer or any record. */
export const activities = pgTable(
  "activities",
  {
    ...identity,
    subject: text("subject").notNull(),
    description: text("description"),
    activityType: oneOf("activity_type", ACTIVITY_TYPES).notNull(),
    priority: oneOf("priority", ACTIVITY_PRIORITIES).notNull(),
    status: oneOf("status", ACTIVITY_STATUSES).notNull().default("planned"),

    dueAt: timestamptz("due_at"),
    startedAt: timestamptz("started_at"),
    completedAt: timestamptz("completed_at"),
    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id).notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    leadId: reference("lead_id", (): AnyPgColumn => leads.id),
    opportunityId: reference("opportunity_id", (): AnyPgColumn => opportunities.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),

    tableName: text("table_name"),
    recordId: uuid("record_id"),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    outcome: text("outcome"),

    ...transactionColumns,
  },
  (t) => [
    unique("activities_client_ref_key").on(t.clientRef),
    index("activities_table_name_record_id_idx").on(t.tableName, t.recordId),
    index("activities_customer_id_idx").on(t.customerId),
    index("activities_owner_user_id_due_at_idx")
      .on(t.ownerUserId, t.dueAt)
      .where(sql`status in ('planned', 'in_progress')`),
    oneOfCheck("activities_activity_type_check", t.activityType, ACTIVITY_TYPES),
    oneOfCheck("activities_priority_check", t.priority, ACTIVITY_PRIORITIES),
    oneOfCheck("activities_status_check", t.status, ACTIVITY_STATUSES),
  ],
);
