import {
  type AnyPgColumn,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { attachments } from "./attachments";
import { users } from "./users";

export const DATA_JOB_TYPES = ["import", "export", "bulk_update", "bulk_action"] as const;
export const DATA_JOB_WRITE_MODES = ["insert", "update", "upsert"] as const;
export const DATA_JOB_STATUSES = [
  "queued",
  "validating",
  "running",
  "completed",
  "completed_with_errors",
  "failed",
  "cancelled",
  "rolled_back",
] as const;

/**
 * Import, export, bulk edit or bulk action over many rows, resumable, with a row-level error file.
 */
export const dataJobs = pgTable(
  "data_jobs",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    jobType: oneOf("job_type", DATA_JOB_TYPES).notNull(),
    writeMode: oneOf("write_mode", DATA_JOB_WRITE_MODES).notNull(),
    status: oneOf("status", DATA_JOB_STATUSES).notNull().default("queued"),

    mapping: jsonb("mapping"),
    isDryRun: boolean("is_dry_run").notNull().default(false),
    sourceAttachmentId: reference("source_attachment_id", (): AnyPgColumn => attachments.id),
    resultAttachmentId: reference("result_attachment_id", (): AnyPgColumn => attachments.id),

    totalRows: integer("total_rows").notNull().default(0),
    okRows: integer("ok_rows").notNull().default(0),
    failedRows: integer("failed_rows").notNull().default(0),
    lastRowNo: integer("last_row_no").notNull().default(0),
    errors: jsonb("errors"),
    requestedByUserId: reference("requested_by_user_id", (): AnyPgColumn => users.id).notNull(),
    startedAt: timestamptz("started_at"),
    finishedAt: timestamptz("finished_at"),

    ...transactionColumns,
  },
  (t) => [
    unique("data_jobs_client_ref_key").on(t.clientRef),
    oneOfCheck("data_jobs_job_type_check", t.jobType, DATA_JOB_TYPES),
    oneOfCheck("data_jobs_write_mode_check", t.writeMode, DATA_JOB_WRITE_MODES),
    oneOfCheck("data_jobs_status_check", t.status, DATA_JOB_STATUSES),
  ],
);
