import { type AnyPgColumn, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { identity, oneOf, oneOfCheck, reference, timestamptz } from "../columns";
import { attachments } from "../core/attachments";
import { users } from "../core/users";
import { reportDefinitions } from "./report-definitions";
import { reportSchedules } from "./report-schedules";

export const REPORT_RUN_STATUSES = [
  "queued",
  "running",
  "succeeded",
  "failed",
  "cancelled",
] as const;

/** One execution with parameters, duration, row count and result file. */
export const reportRuns = pgTable(
  "report_runs",
  {
    ...identity,
    reportDefinitionId: reference(
      "report_definition_id",
      (): AnyPgColumn => reportDefinitions.id,
    ).notNull(),
    reportScheduleId: reference("report_schedule_id", (): AnyPgColumn => reportSchedules.id),
    status: oneOf("status", REPORT_RUN_STATUSES).notNull().default("queued"),
    parameters: jsonb("parameters"),
    runByUserId: reference("run_by_user_id", (): AnyPgColumn => users.id),
    startedAt: timestamptz("started_at").notNull(),
    finishedAt: timestamptz("finished_at"),
    rowCount: integer("row_count"),
    durationMs: integer("duration_ms"),
    resultAttachmentId: reference("result_attachment_id", (): AnyPgColumn => attachments.id),
    errorText: text("error_text"),
  },
  (t) => [
    index("report_runs_report_definition_id_idx").on(t.reportDefinitionId),
    oneOfCheck("report_runs_status_check", t.status, REPORT_RUN_STATUSES),
  ],
);
