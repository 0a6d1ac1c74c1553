import { type AnyPgColumn, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  oneOf,
  oneOfCheck,
  reference,
  setupColumns,
  timestamptz,
} from "../columns";
import { reportDefinitions } from "./report-definitions";

export const REPORT_SCHEDULE_OUTPUT_FORMATS = ["pdf", "xlsx", "csv"] as const;
export const REPORT_SCHEDULE_DELIVERIES = ["email", "whatsapp", "in_app"] as const;

/** Recurring run that mails or posts a report to people. */
export const reportSchedules = pgTable(
  "report_schedules",
  {
    ...identity,
    name: text("name").notNull(),
    outputFormat: oneOf("output_format", REPORT_SCHEDULE_OUTPUT_FORMATS).notNull(),
    delivery: oneOf("delivery", REPORT_SCHEDULE_DELIVERIES).notNull(),

    reportDefinitionId: reference(
      "report_definition_id",
      (): AnyPgColumn => reportDefinitions.id,
    ).notNull(),
    cron: text("cron").notNull(),
    parameters: jsonb("parameters"),
    recipients: jsonb("recipients").notNull(),
    nextRunAt: timestamptz("next_run_at").notNull(),
    lastRunAt: timestamptz("last_run_at"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck(
      "report_schedules_output_format_check",
      t.outputFormat,
      REPORT_SCHEDULE_OUTPUT_FORMATS,
    ),
    oneOfCheck("report_schedules_delivery_check", t.delivery, REPORT_SCHEDULE_DELIVERIES),
  ],
);
