import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, oneOf, oneOfCheck, setupColumns, timestamptz } from "../columns";

export const INTEGRATION_PROVIDERS = [
  "razorpay",
  "gst_provider",
  "e_way_bill",
  "courier",
  "whatsapp",
  "sms",
  "email",
  "telephony",
  "marketplace",
  "tally",
  "bank",
] as const;
export const INTEGRATION_ENVIRONMENTS = ["sandbox", "live"] as const;
export const INTEGRATION_STATUSES = ["disabled", "connected", "failing"] as const;

/**
 * Connector to Razorpay, GST suvidha provider, courier, WhatsApp, telephony, marketplace or Tally.
 */
export const integrations = pgTable(
  "integrations",
  {
    ...identity,
    code: citext("code").notNull().unique("integrations_code_key"),
    name: text("name").notNull(),
    provider: oneOf("provider", INTEGRATION_PROVIDERS).notNull(),
    environment: oneOf("environment", INTEGRATION_ENVIRONMENTS).notNull(),
    status: oneOf("status", INTEGRATION_STATUSES).notNull().default("disabled"),

    config: jsonb("config").notNull(),
    secretEnc: text("secret_enc"),
    lastOkAt: timestamptz("last_ok_at"),
    lastError: text("last_error"),

    ...setupColumns,
  },
  (t) => [
    oneOfCheck("integrations_provider_check", t.provider, INTEGRATION_PROVIDERS),
    oneOfCheck("integrations_environment_check", t.environment, INTEGRATION_ENVIRONMENTS),
    oneOfCheck("integrations_status_check", t.status, INTEGRATION_STATUSES),
  ],
);
