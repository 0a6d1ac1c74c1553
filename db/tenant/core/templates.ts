import { boolean, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citext, identity, oneOf, oneOfCheck, setupColumns } from "../columns";

export const TEMPLATE_CHANNELS = ["print", "label", "email", "sms", "whatsapp"] as const;
export const TEMPLATE_STATUSES = ["draft", "active", "retired"] as const;

/** Print, label, email, SMS or WhatsApp template with language and variables. */
export const templates = pgTable(
  "templates",
  {
    ...identity,
    code: citext("code").notNull(),
    name: text("name").notNull(),
    tableName: text("table_name"),
    channel: oneOf("channel", TEMPLATE_CHANNELS).notNull(),
    status: oneOf("status", TEMPLATE_STATUSES).notNull().default("draft"),

    language: text("language").notNull().default("en"),
    subject: text("subject"),
    body: text("body").notNull(),
    paperSize: text("paper_size"),
    dltTemplateRef: text("dlt_template_ref"),
    variables: jsonb("variables"),
    isDefault: boolean("is_default").notNull().default(false),

    ...setupColumns,
  },
  (t) => [
    unique("templates_code_channel_language_key").on(t.code, t.channel, t.language),
    oneOfCheck("templates_channel_check", t.channel, TEMPLATE_CHANNELS),
    oneOfCheck("templates_status_check", t.status, TEMPLATE_STATUSES),
  ],
);
