import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { customers } from "../core/customers";
import { outboundMessages } from "../core/outbound-messages";
import { templates } from "../core/templates";
import { customerSegments } from "./customer-segments";
import { leads } from "./leads";

export const CAMPAIGN_CHANNELS = [
  "email",
  "sms",
  "whatsapp",
  "call",
  "event",
  "print",
  "social",
] as const;
export const CAMPAIGN_STATUSES = [
  "draft",
  "scheduled",
  "running",
  "paused",
  "completed",
  "cancelled",
] as const;

/** Marketing push over a channel to a segment, with budget and result. */
export const campaigns = pgTable(
  "campaigns",
  {
    ...identity,
    campaignNo: text("campaign_no").notNull().unique("campaigns_campaign_no_key"),
    name: text("name").notNull(),
    channel: oneOf("channel", CAMPAIGN_CHANNELS).notNull(),
    status: oneOf("status", CAMPAIGN_STATUSES).notNull().default("draft"),

    customerSegmentId: reference("customer_segment_id", (): AnyPgColumn => customerSegments.id),
    templateId: reference("template_id", (): AnyPgColumn => templates.id),
    startsAt: timestamptz("starts_at").notNull(),
    endsAt: timestamptz("ends_at"),
    budgetAmount: money("budget_amount").notNull().default("0"),
    spentAmount: money("spent_amount").notNull().default("0"),

    sentCount: integer("sent_count").notNull().default(0),
    responseCount: integer("response_count").notNull().default(0),
    leadCount: integer("lead_count").notNull().default(0),
    orderAmount: money("order_amount").notNull().default("0"),

    ...transactionColumns,
  },
  (t) => [
    unique("campaigns_client_ref_key").on(t.clientRef),
    oneOfCheck("campaigns_channel_check", t.channel, CAMPAIGN_CHANNELS),
    oneOfCheck("campaigns_status_check", t.status, CAMPAIGN_STATUSES),
  ],
);

export const CAMPAIGN_MEMBER_STATUSES = [
  "selected",
  "suppressed",
  "sent",
  "delivered",
  "opened",
  "responded",
  "converted",
  "opted_out",
] as const;

/** Customer or lead reached by a campaign and what they did. */
export const campaignMembers = pgTable(
  "campaign_members",
  {
    ...identity,
    campaignId: partOf("campaign_id", () => campaigns.id),
    status: oneOf("status", CAMPAIGN_MEMBER_STATUSES).notNull().default("selected"),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    leadId: reference("lead_id", (): AnyPgColumn => leads.id),
    outboundMessageId: reference("outbound_message_id", (): AnyPgColumn => outboundMessages.id),
    respondedAt: timestamptz("responded_at"),
    convertedAt: timestamptz("converted_at"),
    convertedAmount: money("converted_amount"),
    ...lineColumns,
  },
  (t) => [
    unique("campaign_members_campaign_id_customer_id_lead_id_key")
      .on(t.campaignId, t.customerId, t.leadId)
      .nullsNotDistinct(),
    oneOfCheck("campaign_members_status_check", t.status, CAMPAIGN_MEMBER_STATUSES),
    check("campaign_members_customer_id_check", sql`num_nonnulls(customer_id, lead_id) = 1`),
  ],
);
